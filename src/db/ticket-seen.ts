import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/**
 * Remembers how far the reader has read a ticket; a look at something older than the last one changes nothing.
 *
 * @returns whether there is such a ticket for her
 */
export async function storeSeen(tx: Tx, number: string, seq: number, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    with t as (select id, company_id, least(revision, ${seq}::int) as seq from ticket where number = ${number}),
    s as (
      insert into ticket_seen (ticket_id, company_id, person_id, seq, at)
      select id, company_id, current_person(), seq, ${iso(at)} from t
      on conflict (person_id, ticket_id) do update set seq = excluded.seq, at = excluded.at
        where ticket_seen.seq < excluded.seq)
    select exists (select from t) as known`.execute(tx);
  return rows[0]?.known === true;
}
