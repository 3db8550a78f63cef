import { sql } from 'kysely';
import { containing, searchable } from './search.ts';
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
/** Active contacts by name, CPF, or the code of their company. An address is not looked for: it is what is to be proven. */
export async function findToRegister(tx: Tx, text: string, cpf: string | undefined): Promise<FoundContact[]> {
  if (searchable(text) === '') return [];
  const { rows } = await sql<FoundContact>`
    with found as (
      (select id, name from person
        where kind = 'contact' and active and (search like ${containing(text)} or cpf = ${cpf ?? null})
        order by name, id limit ${MOST})
      union
      (select person.id, person.name from company join membership on company_id = company.id
          join person on person.id = person_id
        where company.code = ${text.trim()} and kind = 'contact' and active
        order by person.name, person.id limit ${MOST})
    )
    select person.id, person.name, lower(person.email) as email, person.phone, has_password(person.id) as "isActive",
      (select coalesce(json_agg(company.name || ' (' || company.code || ')' order by company.name), '[]')
         from membership join company on company.id = membership.company_id where person_id = person.id) as companies
      from found join person on person.id = found.id order by person.name, person.id limit ${MOST}`.execute(
    tx,
  );
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
