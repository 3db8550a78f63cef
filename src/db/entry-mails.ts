import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { AccessRequest } from './entry-links.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export type EntryMailKind =
  | 'invitation'
  | 'reset'
  | 'password_changed'
  | 'passkey_added'
  | 'access_request'
  | 'email_confirm'
  | 'email_asked'
  | 'email_changed'
  | 'email_taken'
  | 'data_asked'
  | 'data_wanted'
  | 'data_ready'
  | 'data_erased'
  | 'data_refused'
  | 'mail_held';

export interface PendingEntryMail {
  readonly kind: EntryMailKind;
  readonly link: string | null;
  /** A new address the mail asks to confirm. */
  readonly change: string | null;
  readonly expiresAt: Instant | null;
  readonly tries: number;
  readonly to: { readonly name: string; readonly email: string } | null;
  /** Whether it is for somebody of the vendor. */
  readonly isAgent: boolean;
  readonly facts: Partial<AccessRequest> & {
    readonly fresh?: string;
    /** What somebody wants of her data, and until when she is answered. */
    readonly wanted?: 'copy' | 'erasure';
    readonly due?: string;
    /** When a mail that is held arrived. */
    readonly arrived?: string;
  };
}

/** Takes a mail to send and counts the try before it is made; undefined when it was sent, or its link is over. It goes to
 * the address it names, else to the person’s of today. */
export async function takeEntryMail(tx: Tx, id: string): Promise<PendingEntryMail | undefined> {
  const { rows } = await sql<PendingEntryMail>`
    with taken as (
      update entry_mail set tries = tries + 1 where id = ${id} and sent_at is null
      returning kind, link_id, change_id, person_id, facts, tries
    )
    select taken.kind, coalesce(person.kind = 'agent', false) as "isAgent", taken.link_id as link, taken.change_id as change, taken.tries, taken.facts,
      (extract(epoch from coalesce(entry_link.expires_at, email_change.expires_at)) * 1000)::float8 as "expiresAt",
      case when taken.facts ? 'called' then json_build_object('name', taken.facts->>'called', 'email', taken.facts->>'to')
        when person.id is null then null else json_build_object('name', name, 'email', coalesce(taken.facts->>'to', person.email)) end as to
    from taken left join entry_link on entry_link.id = link_id
      left join email_change on email_change.id = taken.change_id left join person on person.id = taken.person_id
    where (link_id is null or (entry_link.used_at is null and entry_link.void_at is null))
      and (taken.change_id is null or (email_change.used_at is null and email_change.void_at is null)) and (taken.person_id is null or active)`.execute(
    tx,
  );
  return rows[0];
}

/** The token of a link is known by its hash, from when its mail is made. */
export async function markLink(tx: Tx, link: string, hash: string): Promise<void> {
  await sql`update entry_link set token_hash = decode(${hash}, 'hex') where id = ${link}`.execute(tx);
}

/** The same of the link to a new address. */
export async function markChange(tx: Tx, change: string, hash: string): Promise<void> {
  await sql`update email_change set token_hash = decode(${hash}, 'hex') where id = ${change}`.execute(tx);
}

export async function entryMailSent(tx: Tx, id: string, at: Instant): Promise<void> {
  // Of whoever was erased, the address does not outlive the mail that tells her so.
  await sql`update entry_mail set sent_at = ${iso(at)}, failure = null,
      facts = case when kind = 'data_erased' then '{}' else facts end where id = ${id}`.execute(tx);
}

/** A try that certainly came to nothing does not count. */
export async function entryMailFailed(tx: Tx, id: string, why: string, mayHaveLeft: boolean): Promise<void> {
  await sql`update entry_mail set failure = ${why.slice(0, 500)}, tries = tries - ${mayHaveLeft ? 0 : 1}
    where id = ${id}`.execute(tx);
}
