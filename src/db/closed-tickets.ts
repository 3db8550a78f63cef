import { sql } from 'kysely';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface ClosedTicket {
  readonly id: string;
  readonly number: string;
  readonly guideVersion: number;
}

/** From inclusive, to exclusive. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

export async function countClosed(tx: Tx, { from, to }: Period): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ticket
    where state in ('closed', 'rejected') and closed_at >= ${iso(from)} and closed_at < ${iso(to)}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Tickets closed in a period, the last one first, a batch after the other; as they are at the first one. */
export async function* closedTickets(
  tx: Tx,
  { from, to }: Period,
  batch: number,
): AsyncGenerator<readonly ClosedTicket[]> {
  await sql`declare closed_tickets no scroll cursor for
    select id, number, guide_version as "guideVersion" from ticket
     where state in ('closed', 'rejected')
       and closed_at >= ${sql.lit(iso(from))}::timestamptz and closed_at < ${sql.lit(iso(to))}::timestamptz
     order by closed_at desc, id desc`.execute(tx);
  for (;;) {
    const { rows } = await sql<ClosedTicket>`fetch ${sql.lit(batch)} from closed_tickets`.execute(tx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close closed_tickets`.execute(tx);
}

interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly by: string;
  readonly actor: string | null;
  readonly channel: string;
  readonly visibility: string;
  readonly facts: object;
}

/** The events of some tickets as the rules know them, without what was written; ordered within each ticket. */
export async function historiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, TicketEvent[]>> {
  const { rows } = await sql<EventRow>`
    select ticket_id as id, kind, at, by_kind as by, actor_id as actor, channel, visibility, facts
      from ticket_event where ticket_id = any (${`{${ids.join(',')}}`}::uuid[]) order by ticket_id, seq`.execute(
    tx,
  );
  const histories = new Map<string, TicketEvent[]>();
  for (const row of rows) {
    const event = asEvent(row);
    const history = histories.get(row.id);
    if (history) history.push(event);
    else histories.set(row.id, [event]);
  }
  return histories;
}

/** What was stored is what the rules made (see store-ticket.ts). */
function asEvent({ kind, at, by, actor, channel, visibility, facts }: EventRow): TicketEvent {
  const event = { ...facts, event: kind, at, by, actor: actor ?? undefined, channel, visibility };
  return event as unknown as TicketEvent;
}
