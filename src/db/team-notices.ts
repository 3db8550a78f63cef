import { sql } from 'kysely';
import type { Tx } from './work.ts';

type TeamNotice = 'warning' | 'breach';

/**
 * Writes the notices of a warning or a breach to its agent, or to the active agents of its team, with their jobs.
 *
 * @param isWanted whether the guide version sends such notices
 */
export async function addTeamNotices(
  tx: Tx,
  ticket: string,
  seq: number,
  isWanted: (kind: TeamNotice, guideVersion: number) => Promise<boolean>,
): Promise<void> {
  const { rows } = await sql<{ kind: string; version: number }>`
    select ticket_event.kind, guide_version as version from ticket_event join ticket on ticket.id = ticket_id
     where ticket_id = ${ticket} and seq = ${seq}`.execute(tx);
  const [event] = rows;
  if (!event) return;
  const kind = event.kind === 'breached' ? 'breach' : 'warning';
  if (!(await isWanted(kind, event.version))) return;
  await sql`
    with told as (
      insert into notice (ticket_id, company_id, seq, kind, person_id)
      select ticket.id, ticket.company_id, ${seq}, ${kind}, person.id
        from ticket join person on person.kind = 'agent' and person.active
         and (person.id = assignee_id or (assignee_id is null and person.team = fold ->> 'team'))
       where ticket.id = ${ticket}
      on conflict do nothing
      returning id
    )
    select enqueue('send-notice', json_build_object('notice', id)) from told`.execute(tx);
}
