import { alarmsOf, type Alarm } from '#/domain/alarm/alarm.ts';
import { clocksOf, type Clock } from '#/domain/clock/clock.ts';
import { explain, type Stretch } from '#/domain/clock/explain.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Refusal } from '#/domain/refusal.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { TicketState } from '#/domain/ticket/state.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { lived } from './lived.ts';

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
  const until = now ?? history.at(-1)?.at ?? 0;
  const { ticket: reached, refusals } = lived(guide, history, until);
  if (!reached) return { state: 'none', tab: '', severity: '', clocks: [], alarms: [], refusals };
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
