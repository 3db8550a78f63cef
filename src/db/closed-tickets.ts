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

/** Kind, instant, by whom, actor, and the facts where there are any. */
type Told = readonly [kind: string, at: Instant, by: string, actor: string | null, facts: object];

/**
 * The events of some tickets as the rules know them, in order, without what was written and through which channel.
 * One value for each ticket, which is cheaper to read than a row for each event.
 */
export async function historiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, TicketEvent[]>> {
  const { rows } = await sql<{ id: string; events: readonly Told[] }>`
    select ticket_id as id,
      json_agg(json_build_array(kind, round(extract(epoch from at) * 1000), by_kind, actor_id, facts) order by seq) as events
      from ticket_event where ticket_id = any (${`{${ids.join(',')}}`}::uuid[]) group by ticket_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, events }) => [id, events.map(asEvent)]));
}

/** What was stored is what the rules made (see store-ticket.ts). */
function asEvent([event, at, by, actor, facts]: Told): TicketEvent {
  const told = { ...facts, event, at, by, actor: actor ?? undefined, channel: 'system' };
  return told as unknown as TicketEvent;
}
