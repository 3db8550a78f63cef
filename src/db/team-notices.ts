import { sql } from 'kysely';
import type { TeamNoticeKind } from '#/domain/guide/guide.ts';
import type { Tx } from './work.ts';

const KINDS: Readonly<Record<string, TeamNoticeKind>> = {
  breached: 'breach',
  escalated: 'escalation',
  accepted_with_reservations: 'reservations',
  customer_replied: 'customer_reply',
};

/**
 * Writes the notices of a warning, a breach or a customer's answer to whoever has the ticket, or to the active agents
 * of its team while nobody took it, with their jobs; of an answer to those who follow as well, of a customer's
 * escalation to those who lead.
 *
 * @param toldBy what the guide version says: whether such notices are sent, and to which leaders besides
 */
export async function addTeamNotices(
  tx: Tx,
  ticket: string,
  seq: number,
  toldBy: (
    kind: TeamNoticeKind,
    guideVersion: number,
  ) => Promise<{ isWanted: boolean; leaders: readonly string[] }>,
): Promise<void> {
  const { rows } = await sql<{ kind: string; version: number }>`
    select ticket_event.kind, guide_version as version from ticket_event join ticket on ticket.id = ticket_id
     where ticket_id = ${ticket} and seq = ${seq}`.execute(tx);
  const [event] = rows;
  if (!event) return;
  const kind = KINDS[event.kind] ?? 'warning';
  // The mark on the list is no message; it is there whatever the guide says of mails.
  if (kind === 'customer_reply')
    await sql`update watcher set called_seq = ${seq} where ticket_id = ${ticket} and follows`.execute(tx);
  const { isWanted, leaders } = await toldBy(kind, event.version);
  if (!isWanted) return;
  await sql`
    with told as (
      insert into notice (ticket_id, company_id, seq, kind, person_id)
      select ticket.id, ticket.company_id, ${seq}, ${kind}, person.id
        from ticket join person on person.kind = 'agent' and person.active
         and (person.id = assignee_id
           or (${kind === 'customer_reply'} and exists (
             select from watcher where ticket_id = ticket.id and watcher.person_id = person.id and follows))
           or (assignee_id is null and person.team = fold ->> 'team')
           or roles && ${leaders.filter((role) => role !== 'leader')}::text[]
           or (${leaders.includes('leader')} and 'leader' = any (roles) and person.team = fold ->> 'team'))
       where ticket.id = ${ticket}
      on conflict do nothing
      returning id
    )
    select enqueue('send-notice', json_build_object('notice', id)) from told`.execute(tx);
}
