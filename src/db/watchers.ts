import { sql } from 'kysely';
import type { ColleagueNotice } from '#/domain/notice/colleague.ts';
import type { LockedTicket } from './tickets.ts';
import type { Tx } from './work.ts';

type Held = Pick<LockedTicket, 'id' | 'companyId'>;

/** Follows a ticket, or stops; whoever stops keeps the mark of a mention. */
export async function setFollows(tx: Tx, ticket: Held, person: string, follows: boolean): Promise<void> {
  await sql`
    insert into watcher (ticket_id, company_id, person_id, follows) values (${ticket.id}, ${ticket.companyId}, ${person}, ${follows})
    on conflict (ticket_id, person_id) do update set follows = excluded.follows`.execute(tx);
}

/** She has looked at what there was until then. */
export async function markSeen(tx: Tx, number: string, person: string, revision: number): Promise<void> {
  await sql`
    update watcher set called_seq = null from ticket
     where ticket.id = ticket_id and number = ${number} and person_id = ${person} and called_seq <= ${revision}`.execute(
    tx,
  );
}

/**
 * Tells colleagues of an entry, each once: those called by name, and those who follow. The mark on the desk list and
 * the message commit with the entry.
 */
export async function tellColleagues(
  tx: Tx,
  ticket: Held,
  seq: number,
  { author, called }: { readonly author: string; readonly called: readonly string[] },
): Promise<void> {
  const kinds: Record<'mention' | 'followed', ColleagueNotice> = { mention: 'mention', followed: 'followed' };
  await sql`
    with named as (
      insert into watcher (ticket_id, company_id, person_id, called_seq)
      select ${ticket.id}::uuid, ${ticket.companyId}::uuid, x, ${seq}::int from unnest(${[...called]}::uuid[]) as x where x <> ${author}::uuid
      on conflict (ticket_id, person_id) do update set called_seq = excluded.called_seq
      returning person_id
    ), others as (
      update watcher set called_seq = ${seq}
       where ticket_id = ${ticket.id} and follows and person_id <> ${author} and person_id <> all (${[...called]}::uuid[])
      returning person_id
    ), told as (
      insert into notice (ticket_id, company_id, seq, kind, person_id)
      select ${ticket.id}::uuid, ${ticket.companyId}::uuid, ${seq}::int, ${kinds.mention}, person_id from named
      union all
      select ${ticket.id}::uuid, ${ticket.companyId}::uuid, ${seq}::int, ${kinds.followed}, person_id from others
      returning id
    )
    select enqueue('send-notice', json_build_object('notice', id)) from told`.execute(tx);
}
