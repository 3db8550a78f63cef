import { refuse } from '#/domain/refusal.ts';
import type { TicketEvent } from './event.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

const unlessOpen = (ticket: Ticket) => (isOpen(ticket) ? undefined : refuse('ticket/closed'));

/** A public answer of a person of the vendor; the first one meets the response target (choice B-21). */
export const replied: Rule<'replied'> = {
  by: ['agent'],
  unless: unlessOpen,
  becomes: (ticket, event) => ({
    ...stepped(ticket, event, ticket.state === 'new' ? 'in_service' : ticket.state),
    assignee: ticket.assignee ?? event.actor,
    ...(event.workaround && { workaround: true }),
  }),
};

/** The customer writes. A question waits no more; a solution written against is refused, never closed over (B-07). */
export const customerReplied: Rule<'customer_replied'> = {
  by: ['customer'],
  unless: unlessOpen,
  becomes: (ticket, event) => heard(ticket, event),
};

/** A public or internal entry. Notes stay possible after closing; a public word of the customer is a reply. */
export const entryAdded: Rule<'entry_added'> = {
  by: ['agent', 'customer', 'system'],
  unless: (ticket, _guide, _at, by) => (by === 'customer' ? unlessOpen(ticket) : undefined),
  becomes: (ticket, event) => {
    if (event.by === 'customer' && event.visibility === 'internal') return refuse('policy/not-allowed');
    if (event.visibility === 'internal') return ticket;
    if (!isOpen(ticket)) return refuse('ticket/closed');
    return event.by === 'customer' ? heard(ticket, event) : ticket;
  },
};

function heard(ticket: Ticket, event: TicketEvent): Ticket {
  if (ticket.state === 'waiting_customer') return stepped(ticket, event, ticket.resumeTo);
  if (ticket.state === 'awaiting_acceptance')
    return { ...stepped(ticket, event, 'in_service'), acceptance: undefined };
  return stepped(ticket, event);
}
