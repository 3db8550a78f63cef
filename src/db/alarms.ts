import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** Tickets whose alarms are due, the longest overdue first. */
export async function ticketsWithDueAlarms(tx: Tx, now: Instant, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('alarm')
    .select('ticket_id')
    .where(sql<boolean>`due_at <= ${iso(now)}`)
    .groupBy('ticket_id')
    .orderBy((by) => by.fn.min('due_at'))
    .limit(limit)
    .execute();
  return rows.map(({ ticket_id }) => ticket_id);
}
