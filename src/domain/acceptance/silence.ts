import { refuse } from '#/domain/refusal.ts';
import { unlessAsked } from '#/domain/survey/rate.ts';
import { isOpen, stepped, type Rule } from '#/domain/ticket/rule.ts';

/** A reminder: of a term (TRG-168), of a question nobody answered (choice B-75), or of the survey after the end (TRG-139). */
export const reminded: Rule<'reminded'> = {
  by: ['system'],
  unless: (ticket, guide, at) => {
    if (!isOpen(ticket)) return unlessAsked(guide, ticket, at);
    if (ticket.state === 'waiting_customer') return undefined;
    return ticket.acceptance ? undefined : refuse('acceptance/not-awaiting');
  },
  becomes: (ticket) =>
    ticket.state === 'awaiting_acceptance' && ticket.acceptance
      ? { ...ticket, acceptance: { ...ticket.acceptance, reminded: true } }
      : ticket,
};

/** Silence to the end of the term is agreement (TTL-117). */
export const acceptedTacitly: Rule<'accepted_tacitly'> = {
  by: ['system'],
  unless: ({ acceptance, state }, _guide, at) => {
    if (!acceptance || state !== 'awaiting_acceptance') return refuse('acceptance/not-awaiting');
    return at < acceptance.endsAt ? refuse('acceptance/not-over') : undefined;
  },
  becomes: (ticket, event) => ({ ...stepped(ticket, event, 'closed'), closedAs: 'accepted_tacitly' }),
};
