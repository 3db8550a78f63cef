import { sql } from 'kysely';
import type { NoticeKind, TeamNoticeKind } from '#/domain/guide/guide.ts';
import type { ColleagueNotice } from '#/domain/notice/colleague.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import { asTicket } from './tickets.ts';
import type { Tx } from './work.ts';

export interface PendingNotice {
  readonly id: string;
  readonly kind: NoticeKind | TeamNoticeKind | ColleagueNotice | 'address_refused';
  /** The clock a warning or a breach is about. */
  readonly clock: string | null;
  readonly company: string;
  readonly seq: number;
  readonly tries: number;
  readonly number: string;
  readonly subject: string;
  readonly guideVersion: number;
  readonly ticket: Ticket;
  readonly body: string | null;
  readonly author: string | null;
  readonly to: { readonly name: string; readonly email: string };
}

/**
 * Takes a notice to send and counts the try before it is made, so that whoever tries again knows it may be a repeat.
 *
 * @param linkHash what is kept of the token of its link, lower-case hex
 * @returns undefined when it was sent already, or is for somebody who is no longer there or left the company: what is
 *          said in a ticket is for its company's people
 */
export async function takeNotice(tx: Tx, id: string, linkHash: string): Promise<PendingNotice | undefined> {
  const { rows } = await sql<PendingNotice>`
    with taken as (
      update notice set tries = tries + 1, link_hash = decode(${linkHash}, 'hex') from person
       where notice.id = ${id} and sent_at is null and person.id = notice.person_id and active
         and (person.kind = 'agent' or exists (
           select from membership where membership.person_id = person.id and membership.company_id = notice.company_id))
      returning notice.*
    ), kept as (
      update notice set failure = 'person/gone' where id = ${id} and sent_at is null and not exists (select from taken)
    )
    select taken.id, taken.kind, taken.seq, taken.tries, ticket.number, ticket.subject,
      ticket.guide_version as "guideVersion", ticket.fold as ticket, ticket_event.body, author.name as author,
      ticket_event.facts ->> 'clock' as clock, company.name as company,
      json_build_object('name', person.name, 'email', person.email) as to
    from taken
    join ticket on ticket.id = taken.ticket_id
    join company on company.id = ticket.company_id
    join person on person.id = taken.person_id
    join ticket_event on ticket_event.ticket_id = taken.ticket_id and ticket_event.seq = taken.seq
    left join person as author on author.id = ticket_event.actor_id`.execute(tx);
  const row = rows[0];
  return row && { ...row, ticket: asTicket(row.ticket) };
}

export async function noticeSent(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ sent_at: iso(at), failure: null })
    .where('id', '=', id)
    .execute();
}

/** A try that certainly came to nothing does not count. */
export async function noticeFailed(tx: Tx, id: string, why: string, mayHaveLeft: boolean): Promise<void> {
  await tx
    .updateTable('notice')
    .set((notice) => ({
      failure: why.slice(0, 500),
      tries: mayHaveLeft ? notice.ref('tries') : notice('tries', '-', 1),
    }))
    .where('id', '=', id)
    .execute();
}
