import { sql } from 'kysely';
import type { PersonalData } from '#/domain/privacy/traces.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import { containing, searchable } from './search.ts';
import type { Tx } from './work.ts';

/** A contact as those who answer for personal data find her. */
export interface PrivacyContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly companies: readonly string[];
}

const MOST = 8;
const REMOVED = '%@removida.invalid';
const contact = sql`select person.id, person.name, lower(person.email) as email, person.active as "isActive",
  (select coalesce(json_agg(company.name || ' (' || company.code || ')' order by company.name), '[]')
     from membership join company on company.id = company_id where person_id = person.id) as companies from person`;

/** The contact behind an address. */
export async function contactAt(tx: Tx, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from person where lower(email) = lower(${email}) and kind = 'contact'`.execute(tx);
  return rows[0]?.id;
}

/** Contacts by name, whole address or CPF, also those let go; who was erased is not to be found any more. */
export async function contactsToProtect(
  tx: Tx,
  text: string,
  cpf: string | undefined,
): Promise<PrivacyContact[]> {
  if (searchable(text) === '') return [];
  const { rows } = await sql<PrivacyContact>`${contact}
    where kind = 'contact' and email not like ${REMOVED} and (lower(email) = ${text.trim().toLowerCase()} or cpf = ${cpf ?? null}
      or search like ${containing(text)})
    order by person.name, person.id limit ${MOST}`.execute(tx);
  return rows;
}

export async function contactToProtect(tx: Tx, id: string): Promise<PrivacyContact | undefined> {
  const { rows } = await sql<PrivacyContact>`${contact}
    where kind = 'contact' and email not like ${REMOVED} and person.id = ${id}`.execute(tx);
  return rows[0];
}

/** All that is kept of a contact, by table; internal notes about her tickets are the vendor's own. */
export async function personData(tx: Tx, person: string): Promise<PersonalData | undefined> {
  const { rows } = await sql<{ data: PersonalData | null }>`select person_data(${person}) as data`.execute(
    tx,
  );
  return rows[0]?.data ?? undefined;
}

/** The same of the person at work, once a copy was prepared for her. */
export async function ownData(tx: Tx, at: Instant): Promise<PersonalData | undefined> {
  const { rows } = await sql<{ data: PersonalData | null }>`select my_data(${iso(at)}) as data`.execute(tx);
  return rows[0]?.data ?? undefined;
}

/** Takes away who she was and how she is reached; what she asked for stays, of a person without a name. */
export async function erasePersonOf(
  tx: Tx,
  person: string,
  name: string,
  at: Instant,
): Promise<'erased' | 'unknown' | 'denied'> {
  const { rows } = await sql<{ said: 'erased' | 'unknown' | 'denied' }>`
    select erase_person(${person}, ${name}, ${iso(at)}) as said`.execute(tx);
  return rows[0]?.said ?? 'unknown';
}
