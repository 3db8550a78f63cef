import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { AccessRequest } from './entry-links.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface PendingEntryMail {
  readonly kind: 'invitation' | 'reset' | 'password_changed' | 'access_request';
  readonly link: string | null;
  readonly expiresAt: Instant | null;
  readonly tries: number;
  readonly to: { readonly name: string; readonly email: string } | null;
  readonly facts: Partial<AccessRequest>;
}

/** Takes a mail to send and counts the try before it is made; undefined when it was sent, or its link is over. */
export async function takeEntryMail(tx: Tx, id: string): Promise<PendingEntryMail | undefined> {
  const { rows } = await sql<PendingEntryMail>`
    with taken as (
      update entry_mail set tries = tries + 1 where id = ${id} and sent_at is null
      returning kind, link_id, person_id, facts, tries
    )
    select taken.kind, taken.link_id as link, taken.tries, taken.facts,
      (extract(epoch from expires_at) * 1000)::float8 as "expiresAt",
      case when person.id is null then null else json_build_object('name', name, 'email', person.email) end as to
    from taken left join entry_link on entry_link.id = link_id left join person on person.id = taken.person_id
    where (link_id is null or (used_at is null and void_at is null)) and (taken.person_id is null or active)`.execute(
    tx,
  );
  return rows[0];
}

/** The token of a link is known by its hash, from when its mail is made. */
export async function markLink(tx: Tx, link: string, hash: string): Promise<void> {
  await sql`update entry_link set token_hash = decode(${hash}, 'hex') where id = ${link}`.execute(tx);
}

export async function entryMailSent(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update entry_mail set sent_at = ${iso(at)}, failure = null where id = ${id}`.execute(tx);
}

/** A try that certainly came to nothing does not count. */
export async function entryMailFailed(tx: Tx, id: string, why: string, mayHaveLeft: boolean): Promise<void> {
  await sql`update entry_mail set failure = ${why.slice(0, 500)}, tries = tries - ${mayHaveLeft ? 0 : 1}
    where id = ${id}`.execute(tx);
}
