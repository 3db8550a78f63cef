import { refuse } from '#/domain/refusal.ts';
import { isOpen, stepped, type Rule } from './rule.ts';

/** A proposal was sent; the ticket waits in estimate for the answer (TTL-105). */
export const quoted: Rule<'quoted'> = {
  by: ['agent'],
  unless: (ticket) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    return ticket.state === 'awaiting_acceptance' ? refuse('ticket/awaiting-acceptance') : undefined;
  },
  becomes: (ticket, event) => ({ ...stepped(ticket, event, 'estimating'), quotedCents: event.cents }),
};

/** What is approved is billed; a proposal without a price costs nothing. */
export const quoteAnswered: Rule<'quote_answered'> = {
  by: ['customer', 'agent'],
  unless: ({ state }) => (state === 'estimating' ? undefined : refuse('quote/none-open')),
  becomes: (ticket, event) => {
    const { quotedCents, billedCents = 0, ...before } = stepped(ticket, event, 'in_service');
    const approved = event.approved ? (quotedCents ?? 0) : 0;
    return billedCents + approved === 0 ? before : { ...before, billedCents: billedCents + approved };
  },
};
