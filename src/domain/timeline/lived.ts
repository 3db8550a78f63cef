import { alarmsOf } from '#/domain/alarm/alarm.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, refuse, type Refusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';

/** A ticket that went through a history. */
export interface Lived {
  /** Undefined when it was never opened. */
  readonly ticket: Ticket | undefined;
  readonly refusals: readonly (Refusal & { readonly index: number })[];
}

/**
 * Sends a history through the rules: what the guide itself does in between happens as well; an event the rules refuse
 * is listed and skipped.
 *
 * @param alarms which of the guide's own acts happen; all of them unless the caller only wants to know the states
 */
export function lived(
  guide: Guide,
  history: readonly TicketEvent[],
  until: Instant,
  alarms: typeof alarmsOf = alarmsOf,
): Lived {
  const refusals: Lived['refusals'][number][] = [];
  let ticket: Ticket | undefined;
  for (const [index, event] of history.entries()) {
    const decision = happen(guide, ticket, event, alarms);
    if (isRefusal(decision)) refusals.push({ index, ...decision });
    else ticket = decision;
  }
  return { ticket: ticket && advance(guide, ticket, until, alarms).ticket, refusals };
}

function happen(
  guide: Guide,
  ticket: Ticket | undefined,
  event: TicketEvent,
  alarms: typeof alarmsOf,
): Ticket | Refusal {
  if (!ticket) return event.event === 'opened' ? decideOpen(guide, event) : refuse('ticket/not-open-yet');
  const reached = advance(guide, ticket, event.at, alarms).ticket;
  return happenedAlready(reached, event) ? reached : decide(guide, reached, event);
}

/** A history may name what the guide has just done by itself; that is no second time and no mistake. */
function happenedAlready(ticket: Ticket, { event, by }: TicketEvent): boolean {
  if (by !== 'system') return false;
  if (event === 'reminded')
    return ticket.acceptance?.reminded === true || ticket.told['acceptance_reminder'] !== undefined;
  const silent = ticket.closedAs === 'accepted_tacitly' || ticket.closedAs === 'closed_without_answer';
  return silent && (event === 'accepted_tacitly' || event === 'closed');
}
