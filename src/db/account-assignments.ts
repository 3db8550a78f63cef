import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export type AccountPart = 'executive' | 'manager';

export interface AccountPerson {
  readonly part: AccountPart;
  readonly person: string;
  readonly name: string;
  readonly from: Instant;
}

/** Who looks after the account of a company now. */
export async function accountOf(tx: Tx, company: string): Promise<AccountPerson[]> {
  const { rows } = await sql<AccountPerson>`
    select part, person_id as person, name, from_at as "from" from account_assignment join person on person.id = person_id
     where company_id = ${company} and until_at is null order by part`.execute(tx);
  return rows;
}

/** Gives a part of the account to somebody, or to nobody; whoever had it has it until now (TRG-011). */
export async function assignAccount(
  tx: Tx,
  company: string,
  part: AccountPart,
  person: string | null,
  now: Instant,
): Promise<void> {
  await sql`update account_assignment set until_at = greatest(${iso(now)}, from_at)
    where company_id = ${company} and part = ${part} and until_at is null
      and person_id is distinct from ${person}::uuid`.execute(tx);
  if (person !== null)
    await sql`insert into account_assignment (company_id, person_id, part, from_at)
      values (${company}, ${person}, ${part}, ${iso(now)})
      on conflict (company_id, part) where until_at is null do nothing`.execute(tx);
}
