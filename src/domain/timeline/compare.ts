import { termAlarms } from '#/domain/alarm/alarm.ts';
import { clocksOf, type Clock } from '#/domain/clock/clock.ts';
import type { ClockName, Guide } from '#/domain/guide/guide.ts';
import type { EventKind, TicketEvent } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { lived } from './lived.ts';

/**
 * What became of a promise: kept, broken, over with the ticket before it ran out (as of a rejected one), or still going.
 * What is already late is broken, whether it goes on or not.
 */
export type Verdict = 'met' | 'missed' | 'ended' | 'running';

export interface Outcome {
  readonly severity: string;
  readonly team: string;
  /** Only clocks that began and promised a date. */
  readonly clocks: readonly { readonly name: ClockName; readonly verdict: Verdict; readonly due: Instant }[];
}

/** A clock of a ticket whose verdict another guide changes. Undefined: the clock promises nothing there. */
export interface Turn {
  readonly clock: ClockName;
  readonly before: Outcome['clocks'][number] | undefined;
  readonly after: Outcome['clocks'][number] | undefined;
}

/**
 * What a guide would have made of a ticket's history.
 *
 * @param history as it was stored; what the guide of that time did by itself (reminders, tacit acceptance, breaches) is
 *                left out, for each guide does that by its own terms
 * @param until instant of the look, the same for all guides compared
 * @returns undefined when the guide refuses the opening, as for an answer it does not know
 */
export function outcomeOf(
  guide: Guide,
  history: readonly TicketEvent[],
  until: Instant,
): Outcome | undefined {
  const ticket = lived(guide, history.filter(isSomebodys), until, termAlarms).ticket;
  if (!ticket) return undefined;
  const clocks = clocksOf(guide, ticket, until).flatMap((clock) =>
    clock.started && clock.due !== undefined
      ? [{ name: clock.name, verdict: verdictOf(clock), due: clock.due }]
      : [],
  );
  return { severity: ticket.severity, team: ticket.team, clocks };
}

/** The clocks that end otherwise, in the order of the guides. */
export function turnsBetween(before: Outcome | undefined, after: Outcome | undefined): Turn[] {
  const of = (outcome: Outcome | undefined, clock: ClockName) =>
    outcome?.clocks.find(({ name }) => name === clock);
  const names = new Set([...(before?.clocks ?? []), ...(after?.clocks ?? [])].map(({ name }) => name));
  return [...names]
    .map((clock) => ({ clock, before: of(before, clock), after: of(after, clock) }))
    .filter((turn) => turn.before?.verdict !== turn.after?.verdict);
}

function verdictOf({ state }: Clock): Verdict {
  switch (state) {
    case 'met':
      return 'met';
    case 'breached':
      return 'missed';
    case 'stopped':
      return 'ended';
    case 'running':
    case 'paused':
      return 'running';
  }
}

const BY_THE_GUIDE: ReadonlySet<EventKind> = new Set([
  'reminded',
  'accepted_tacitly',
  'closed',
  'warned',
  'breached',
]);

const isSomebodys = ({ by, event }: TicketEvent) => by !== 'system' || !BY_THE_GUIDE.has(event);
