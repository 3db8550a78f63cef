import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface PendingIssue {
  readonly tries: number;
  readonly area: string;
  readonly question: string;
  readonly by: string | null;
  readonly number: string;
  readonly subject: string;
  readonly version: number;
}

/** Takes a question to send and counts the try before it is made; undefined when it was sent. */
export async function takeIssue(tx: Tx, id: string): Promise<PendingIssue | undefined> {
  const { rows } = await sql<PendingIssue>`
    with taken as (
      update area_issue set tries = tries + 1 where id = ${id} and sent_at is null returning *
    )
    select tries, area, question, person.name as by, number, subject, guide_version as version
      from taken join ticket on ticket.id = taken.ticket_id left join person on person.id = asked_by`.execute(
    tx,
  );
  return rows[0];
}

export async function issueSent(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update area_issue set sent_at = ${iso(at)}, failure = null where id = ${id}`.execute(tx);
}

/** A try that certainly came to nothing does not count. */
export async function issueFailed(tx: Tx, id: string, why: string, mayHaveLeft: boolean): Promise<void> {
  await sql`update area_issue set failure = ${why.slice(0, 500)}, tries = tries - ${mayHaveLeft ? 0 : 1} where id = ${id}`.execute(
    tx,
  );
}
