import { alarmsOf, type Alarm } from '#/domain/alarm/alarm.ts';
import { clocksOf, type Clock } from '#/domain/clock/clock.ts';
import { explain, type Stretch } from '#/domain/clock/explain.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, type Refusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { TicketState } from '#/domain/ticket/state.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { refuse } from '#/domain/refusal.ts';

/** What a history comes to under a guide. */
export interface Timeline {
  readonly state: TicketState | 'none';
  readonly tab: string;
  readonly severity: string;
  readonly ticket?: Ticket | undefined;
  readonly clocks: readonly (Clock & { readonly ledger: readonly Stretch[] })[];
  readonly alarms: readonly Alarm[];
  readonly refusals: readonly (Refusal & { readonly index: number })[];
}

/**
 * Replays a history through the rules: what the guide itself does in between (reminders, tacit acceptance) happens
 * as well; an event the rules refuse is listed and skipped.
 *
 * @param now where to stop looking; the last event of the history when left out
 */
export function replay(guide: Guide, history: readonly TicketEvent[], now?: Instant): Timeline {
  const refusals: Timeline['refusals'][number][] = [];
  let ticket: Ticket | undefined;
  for (const [index, event] of history.entries()) {
    const decision = happen(guide, ticket, event);
    if (isRefusal(decision)) refusals.push({ index, ...decision });
    else ticket = decision;
  }
  const until = now ?? history.at(-1)?.at ?? 0;
  if (!ticket) return { state: 'none', tab: '', severity: '', clocks: [], alarms: [], refusals };
  const reached = advance(guide, ticket, until).ticket;
  return {
    state: reached.state,
    tab: guide.tabs.find(({ states }) => states.includes(reached.state))?.label ?? '',
    severity: reached.severity,
    ticket: reached,
    clocks: clocksOf(guide, reached, until).map((clock) => ({ ...clock, ledger: explain(clock, until) })),
    alarms: alarmsOf(guide, reached),
    refusals,
  };
}

function happen(guide: Guide, ticket: Ticket | undefined, event: TicketEvent): Ticket | Refusal {
  if (!ticket) return event.event === 'opened' ? decideOpen(guide, event) : refuse('ticket/not-open-yet');
  const reached = advance(guide, ticket, event.at).ticket;
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
