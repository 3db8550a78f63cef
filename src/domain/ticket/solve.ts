import { termAfter } from '#/domain/acceptance/term.ts';
import { withClosing } from '#/domain/closing/classify.ts';
import { isRefusal, refuse } from '#/domain/refusal.ts';
import { isOpen, stepped, type Rule } from './rule.ts';

/**
 * A solution is given: the customer is asked to accept it, or the ticket closes where the guide asks nobody.
 *
 * @source TRG-167, PRN-034, TTL-109, choice B-32
 */
export const solved: Rule<'solved'> = {
  by: ['agent'],
  unless: (ticket) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    return ticket.state === 'awaiting_acceptance' ? refuse('ticket/awaiting-acceptance') : undefined;
  },
  becomes: (before, event, guide) => {
    const ticket = withClosing(guide, before, event);
    if (isRefusal(ticket)) return ticket;
    const assignee = ticket.assignee ?? event.actor;
    if (!guide.acceptance) return { ...stepped(ticket, event, 'closed'), assignee, closedAs: 'solved' };
    return {
      ...stepped(ticket, event, 'awaiting_acceptance'),
      assignee,
      acceptance: termAfter(guide, guide.acceptance, event.at),
    };
  },
};
