import { refuse } from '#/domain/refusal.ts';
import { isOpen, stepped, type Rule } from './rule.ts';

/** A confirmed defect goes to product maintenance; its target replaces the support target (choices B-11, B-12). */
export const forwardedToMaintenance: Rule<'forwarded_to_maintenance'> = {
  by: ['agent'],
  unless: (ticket) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    if (ticket.state === 'awaiting_acceptance') return refuse('ticket/awaiting-acceptance');
    return ticket.state === 'in_maintenance' ? refuse('ticket/in-maintenance-already') : undefined;
  },
  becomes: (ticket, event) => stepped(ticket, event, 'in_maintenance'),
};

export const returnedFromMaintenance: Rule<'returned_from_maintenance'> = {
  by: ['agent', 'system'],
  unless: (ticket) => {
    const there = ticket.state === 'in_maintenance';
    const pausedThere =
      (ticket.state === 'waiting_customer' || ticket.state === 'on_hold') &&
      ticket.resumeTo === 'in_maintenance';
    return there || pausedThere ? undefined : refuse('ticket/not-in-maintenance');
  },
  becomes: (ticket, event) => stepped(ticket, event, 'in_service'),
};
