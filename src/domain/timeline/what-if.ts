import { clocksOf, type Clock } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, type Refusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/**
 * The clocks as they would be right after an event that has not happened: “if the customer answers tomorrow at 10:00,
 * the new date is …”. Nothing is changed.
 *
 * @returns the clocks, or the refusal the event would meet by then
 */
export function whatIf(guide: Guide, ticket: Ticket, event: TicketEvent): readonly Clock[] | Refusal {
  const reached = advance(guide, ticket, event.at).ticket;
  const decision = decide(guide, reached, event);
  return isRefusal(decision) ? decision : clocksOf(guide, decision, event.at);
}
