import { sql } from 'kysely';
import { alarmKey, type Alarm } from '#/domain/alarm/alarm.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** A ticket with an alarm that is due, and how long ago: its place in the sweep. */
export interface DueTicket {
  readonly id: string;
  readonly dueAt: Instant;
}

/**
 * Tickets whose alarms are due, the longest overdue first.
 *
 * @param after the last one looked at: one that cannot be dealt with is passed, not waited for
 */
export async function ticketsWithDueAlarms(
  tx: Tx,
  now: Instant,
  limit: number,
  after: DueTicket | undefined,
): Promise<DueTicket[]> {
  const start = after
    ? sql`having (min(due_at), ticket_id) > (${iso(after.dueAt)}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<DueTicket>`
    select ticket_id as id, min(due_at) as "dueAt" from alarm where due_at <= ${iso(now)}
     group by ticket_id ${start} order by min(due_at), ticket_id limit ${limit}`.execute(tx);
  return rows;
}

/** Sets the alarms of a ticket that did not change anew, so that none stays due that its rules no longer call for. */
export async function replaceAlarms(
  tx: Tx,
  ticket: { readonly id: string; readonly companyId: string },
  alarms: readonly Alarm[],
): Promise<void> {
  await tx.deleteFrom('alarm').where('ticket_id', '=', ticket.id).execute();
  if (alarms.length === 0) return;
  const rows = alarms.map((alarm) => ({
    ticket_id: ticket.id,
    company_id: ticket.companyId,
    key: alarmKey(alarm),
    due_at: iso(alarm.at),
  }));
  await tx.insertInto('alarm').values(rows).execute();
}
