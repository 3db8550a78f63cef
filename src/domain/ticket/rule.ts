import type { Guide } from '#/domain/guide/guide.ts';
import type { Refusal } from '#/domain/refusal.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { ActorKind, EventKind, TicketEvent } from './event.ts';
import { isFinal, type TicketState } from './state.ts';
import type { Step, Ticket } from './ticket.ts';

/** One thing that can happen to a ticket: who may do it, when, and what it changes. */
export interface Rule<Kind extends EventKind> {
  readonly by: readonly ActorKind[];
  /** Refused whatever the facts of the event are; buttons are shown when this says nothing. */
  readonly unless: (ticket: Ticket, guide: Guide, at: Instant, by: ActorKind) => Refusal | undefined;
  readonly becomes: (ticket: Ticket, event: TicketEvent<Kind>, guide: Guide) => Ticket | Refusal;
}

/** The ticket after an event, in a state; remembers the step that clocks are counted from. */
export function stepped(
  ticket: Ticket,
  { at, event }: TicketEvent,
  state: TicketState = ticket.state,
): Ticket {
  return { ...ticket, state, steps: withStep(ticket.steps, { at, event, state }) };
}

/** Of a run of equal steps only the first and the last matter to a clock, so a long talk stays small. */
function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const [one, other] = steps.slice(-2);
  const repeats = (past: Step | undefined) => past?.event === step.event && past.state === step.state;
  return repeats(one) && repeats(other) ? [...steps.slice(0, -1), step] : [...steps, step];
}

export const isOpen = ({ state }: Ticket) => !isFinal(state);
