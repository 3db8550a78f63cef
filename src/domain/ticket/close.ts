import { refuse } from '#/domain/refusal.ts';
import { mayFinishFrom } from './no-return.ts';
import { isOpen, stepped, type Rule } from './rule.ts';

/**
 * Closing by hand. Where the guide lets the customer decide, nobody closes over her head (TTL-109, TTL-110);
 * the guide itself closes at the end of the term. Who does not answer what was asked is waited for as long as the guide
 * says (PRN-053, choice B-75).
 */
export const closed: Rule<'closed'> = {
  by: ['agent', 'system'],
  unless: (ticket, guide, at) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    const silentFrom = mayFinishFrom(guide, ticket);
    if (silentFrom !== undefined)
      return at < silentFrom ? refuse('ticket/wait-for-answer', { earliest: silentFrom }) : undefined;
    if (!guide.acceptance) return undefined;
    if (!ticket.acceptance) return refuse('ticket/needs-acceptance');
    return at < ticket.acceptance.endsAt ? refuse('acceptance/not-over') : undefined;
  },
  becomes: (ticket, event, guide) => ({
    ...stepped(ticket, event, 'closed'),
    ...(mayFinishFrom(guide, ticket) === undefined
      ? { closedAs: ticket.acceptance ? 'closed_without_answer' : 'closed_by_vendor' }
      : { closedAs: 'no_return', category: guide.closing?.noAnswer ?? ticket.category }),
  }),
};

/** Refused by the vendor, usually as a duplicate (TTL-069). */
export const rejected: Rule<'rejected'> = {
  by: ['agent'],
  unless: (ticket) => (isOpen(ticket) ? undefined : refuse('ticket/closed')),
  becomes: (ticket, event) =>
    event.reason.trim() === '' ? refuse('ticket/reason-missing') : stepped(ticket, event, 'rejected'),
};

export const merged: Rule<'merged'> = {
  by: ['agent'],
  unless: (ticket) => (isOpen(ticket) ? undefined : refuse('ticket/closed')),
  becomes: (ticket, event) => ({
    ...stepped(ticket, event, 'closed'),
    closedAs: 'merged',
    mergedInto: event.into,
    acceptance: undefined,
  }),
};

export const unmerged: Rule<'unmerged'> = {
  by: ['agent'],
  unless: ({ mergedInto }) => (mergedInto === undefined ? refuse('ticket/not-closed') : undefined),
  becomes: (ticket, event) => ({
    ...stepped(ticket, event, ticket.assignee ? 'in_service' : 'new'),
    closedAs: undefined,
    mergedInto: undefined,
  }),
};
