import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** What of a ticket is the reader's own matter: her timer, and who follows it. */
export interface AtHand {
  /** What her timer on the ticket has counted; null while there is none. */
  readonly seconds: number | null;
  readonly running: boolean;
  /** Number of the other ticket on which it runs. */
  readonly elsewhere: string | null;
  readonly follows: boolean;
  /** Names of those who follow it. */
  readonly followers: readonly string[];
}

/** One statement, whatever the page shows of it. */
export async function atHand(tx: Tx, ticket: string, person: string, at: Instant): Promise<AtHand> {
  const { rows } = await sql<AtHand>`
    select
      (select gathered_seconds + case when since is null then 0
          else greatest(0, extract(epoch from ${iso(at)}::timestamptz - since))::int end
        from timer where person_id = ${person} and ticket_id = ${ticket}) as seconds,
      exists (select from timer where person_id = ${person} and ticket_id = ${ticket} and since is not null) as running,
      (select number from timer join ticket on ticket.id = ticket_id
        where person_id = ${person} and since is not null and ticket_id <> ${ticket}) as elsewhere,
      exists (select from watcher where person_id = ${person} and ticket_id = ${ticket} and follows) as follows,
      coalesce((select json_agg(name order by name) from watcher join person on person.id = person_id
        where ticket_id = ${ticket} and follows), '[]') as followers`.execute(tx);
  return rows[0] ?? { seconds: null, running: false, elsewhere: null, follows: false, followers: [] };
}
