import type { AcceptanceAnswer, Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { isOpen, stepped, type Rule } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { postponedTerm } from './term.ts';

/** The customer agrees: the ticket is closed for good (PRN-035, TTL-112, choice B-66). */
export const accepted: Rule<'accepted'> = {
  by: ['customer', 'agent'],
  unless: (ticket, guide) => unlessOffered(ticket, guide, 'accept'),
  becomes: (ticket, event, guide) =>
    unlessCustomer(event, guide) ?? { ...stepped(ticket, event, 'closed'), closedAs: 'accepted' },
};

/** She agrees with remarks; an approval all the same, so it closes (choice B-37). */
export const acceptedWithReservations: Rule<'accepted_with_reservations'> = {
  by: ['customer', 'agent'],
  unless: (ticket, guide) => unlessOffered(ticket, guide, 'accept_with_reservations'),
  becomes: (ticket, event, guide) => {
    if (event.reason.trim() === '') return refuse('acceptance/reservation-missing');
    return (
      unlessCustomer(event, guide) ?? {
        ...stepped(ticket, event, 'closed'),
        closedAs: 'accepted_with_reservations',
      }
    );
  },
};

/** She disagrees and says why; service goes on with what was left of the clock (TRG-173, PRN-036, TTL-113, B-22). */
export const refused: Rule<'refused'> = {
  by: ['customer', 'agent'],
  unless: (ticket, guide) => unlessOffered(ticket, guide, 'refuse'),
  becomes: (ticket, event, guide) => {
    if (event.reason.trim() === '') return refuse('acceptance/reason-missing');
    return unlessCustomer(event, guide) ?? { ...stepped(ticket, event, 'in_service'), acceptance: undefined };
  },
};

/** She asks for more time, before the end and as often as the guide allows (TRG-174 to TRG-176). */
export const postponed: Rule<'postponed'> = {
  by: ['customer', 'agent'],
  unless: (ticket, guide) => {
    const refusal = unlessOffered(ticket, guide, 'postpone');
    if (refusal) return refusal;
    const times = guide.acceptance?.postpone?.times ?? 0;
    return (ticket.acceptance?.postponed ?? 0) < times
      ? undefined
      : refuse('acceptance/postponed-already', { times });
  },
  becomes: (ticket, event, guide) => {
    const rule = guide.acceptance;
    if (!rule?.postpone || !ticket.acceptance) return refuse('acceptance/answer-not-offered');
    return (
      unlessCustomer(event, guide) ?? {
        ...stepped(ticket, event),
        acceptance: postponedTerm(guide, rule, rule.postpone.by, ticket.acceptance, event.at),
      }
    );
  },
};

function unlessOffered(ticket: Ticket, guide: Guide, answer: AcceptanceAnswer): Refusal | undefined {
  if (!isOpen(ticket)) return refuse('ticket/closed');
  if (!guide.acceptance?.answers.includes(answer)) return refuse('acceptance/answer-not-offered');
  return ticket.state === 'awaiting_acceptance' ? undefined : refuse('acceptance/not-awaiting');
}

/** Nobody answers for the customer, but an agent may write down what she said on the phone (TRG-061, TTL-110). */
function unlessCustomer(event: TicketEvent, guide: Guide): Refusal | undefined {
  const byPhone = event.channel === 'phone' && guide.acceptance?.byPhone === true;
  return event.by === 'customer' || byPhone ? undefined : refuse('acceptance/only-customer');
}

/** Who said so on the phone; asked at the door, since a history of before the question has no answer (choice B-69). */
export function unlessCallerSaid(event: TicketEvent): Refusal | undefined {
  const isByPhone = event.event === 'accepted' && event.by === 'agent' && event.channel === 'phone';
  return isByPhone && (event.caller ?? '').trim() === '' ? refuse('acceptance/caller-missing') : undefined;
}
