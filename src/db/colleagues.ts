import { sql } from 'kysely';
import type { Tx } from './work.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** What she is to the vendor when she speaks for the company. */
  readonly requester: string;
}

/** Contacts of a company, as one of them sees them. */
export async function colleaguesOf(tx: Tx, company: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select person.id, person.name, requester_kind as requester from membership join person on person.id = person_id
     where company_id = ${company} and is_colleague(person.id, ${company}) order by person.name`.execute(tx);
  return rows;
}
