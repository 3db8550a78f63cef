import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { MINUTE } from '#/domain/time/instant.ts';

/** Whether a request by phone needs a ticket that was opened before (TTL-026). */
export const needsTicketFirst = ({ gate }: Pick<Guide, 'gate'>): boolean =>
  gate.ticket_first?.blocks.includes('phone') === true;

/**
 * A call is not written down in a ticket that was opened after it began. Asked at the door only, as time is. Whoever does
 * not say when it began says that it ended just now: it began no later than its minutes ago.
 *
 * @returns `time/before-ticket` (facts: began, opened)
 * @source TTL-026
 */
export function unlessWebFirst(guide: Guide, ticket: Ticket, event: TicketEvent): Refusal | undefined {
  if (event.event !== 'time_logged' || event.channel !== 'phone' || !needsTicketFirst(guide))
    return undefined;
  const began = event.began ?? event.at - event.minutes * MINUTE;
  return began < ticket.openedAt
    ? refuse('time/before-ticket', { began, opened: ticket.openedAt })
    : undefined;
}
