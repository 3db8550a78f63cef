import { sql } from 'kysely';
import { searchable } from './search.ts';
import type { Tx } from './work.ts';

/** A contact as the registration team looks for her. */
export interface FoundContact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly companies: readonly string[];
  /** She has a password already. */
  readonly isActive: boolean;
}

const MOST = 8;
const plain = (column: string) =>
  sql`regexp_replace(normalize(lower(${sql.ref(column)}), nfd), '[\u0300-\u036f]', '', 'g')`;

/** Active contacts by name, CPF, or the code of their company. An address is not looked for: it is what is to be proven. */
export async function findToRegister(tx: Tx, text: string, cpf: string | undefined): Promise<FoundContact[]> {
  const wanted = searchable(text);
  if (wanted === '') return [];
  const { rows } = await sql<FoundContact>`
    select person.id, person.name, lower(person.email) as email, person.phone, has_password(person.id) as "isActive",
      (select coalesce(json_agg(company.name || ' (' || company.code || ')' order by company.name), '[]')
         from membership join company on company.id = company_id where person_id = person.id) as companies
      from person
     where kind = 'contact' and active and (strpos(${plain('person.name')}, ${wanted}) > 0 or cpf = ${cpf ?? null}
       or exists (select from membership join company on company.id = company_id
                   where person_id = person.id and company.code = ${text.trim()}))
     order by person.name, person.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Another address for a contact; the earlier and the new one are told. */
export async function changeEmailOf(
  tx: Tx,
  person: string,
  email: string,
): Promise<'kept' | 'taken' | 'unknown'> {
  const { rows } = await sql<{ said: 'kept' | 'taken' | 'unknown' }>`
    select change_email_of(${person}, ${email}) as said`.execute(tx);
  return rows[0]?.said ?? 'unknown';
}
