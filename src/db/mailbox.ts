import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** How far a mailbox was read. */
export interface MailboxMark {
  readonly validity: string;
  readonly uid: number;
}

/** How the last look at a mailbox went. */
export interface MailboxLook {
  readonly name: string;
  /** When it last answered; null when it never did. */
  readonly lookedAt: Instant | null;
  /** Since when it does not. */
  readonly failingSince: Instant | null;
  /** In the words of the mail program. */
  readonly failure: string;
}

const MOST_FAILURE = 300;

/** Undefined for one that was never read. */
export async function mailboxMark(tx: Tx, name: string): Promise<MailboxMark | undefined> {
  const { rows } = await sql<MailboxMark>`
    select uid_validity as validity, last_uid::float8 as uid from mailbox where name = ${name} and uid_validity <> ''`.execute(
    tx,
  );
  return rows[0];
}

export async function markMailbox(tx: Tx, name: string, { validity, uid }: MailboxMark): Promise<void> {
  await sql`
    insert into mailbox (name, uid_validity, last_uid) values (${name}, ${validity}, ${uid})
      on conflict (name) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid`.execute(
    tx,
  );
}

/** Notes that it answered, or how it did not; one that goes wrong keeps when that began. */
export async function noteLook(tx: Tx, name: string, at: Instant, failure: string): Promise<void> {
  const isWell = failure === '';
  await sql`
    insert into mailbox (name, looked_at, failing_since, failure)
    values (${name}, ${isWell ? iso(at) : null}, ${isWell ? null : iso(at)}, ${failure.slice(0, MOST_FAILURE)})
      on conflict (name) do update set looked_at = coalesce(excluded.looked_at, mailbox.looked_at),
        failing_since = case when excluded.failure = '' then null
          else coalesce(mailbox.failing_since, excluded.failing_since) end,
        failure = excluded.failure`.execute(tx);
}

export async function mailboxes(tx: Tx): Promise<MailboxLook[]> {
  const { rows } = await sql<MailboxLook>`
    select name, round(extract(epoch from looked_at) * 1000)::float8 as "lookedAt",
      round(extract(epoch from failing_since) * 1000)::float8 as "failingSince", failure from mailbox order by name`.execute(
    tx,
  );
  return rows;
}
