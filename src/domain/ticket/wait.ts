import { refuse } from '#/domain/refusal.ts';
import type { TicketState } from './state.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

/** Something is asked of the customer; whether the clocks pause is the guide's word (TRG-157, PRN-021). */
export const waitingCustomer: Rule<'waiting_customer'> = {
  by: ['agent'],
  unless: (ticket) => unlessServed(ticket, 'waiting_customer'),
  becomes: (ticket, event) => ({
    ...stepped(ticket, event, 'waiting_customer'),
    assignee: ticket.assignee ?? event.actor,
    resumeTo: placeOf(ticket),
  }),
};

export const onHold: Rule<'on_hold'> = {
  by: ['agent'],
  unless: (ticket) => unlessServed(ticket, 'on_hold'),
  becomes: (ticket, event) => ({ ...stepped(ticket, event, 'on_hold'), resumeTo: placeOf(ticket) }),
};

/** Work goes on without waiting any longer. */
export const resumed: Rule<'resumed'> = {
  by: ['agent'],
  unless: ({ state }) =>
    state === 'waiting_customer' || state === 'on_hold' ? undefined : refuse('ticket/not-paused'),
  becomes: (ticket, event) => stepped(ticket, event, ticket.resumeTo),
};

export function unlessServed(ticket: Ticket, already: TicketState) {
  if (!isOpen(ticket)) return refuse('ticket/closed');
  if (ticket.state === already) return refuse('ticket/paused-already');
  return ticket.state === 'awaiting_acceptance' ? refuse('ticket/awaiting-acceptance') : undefined;
}

export function placeOf({ state, resumeTo }: Ticket): Ticket['resumeTo'] {
  if (state === 'waiting_customer' || state === 'on_hold') return resumeTo;
  return state === 'in_maintenance' ? 'in_maintenance' : 'in_service';
}
