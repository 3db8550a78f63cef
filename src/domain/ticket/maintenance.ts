import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { EventKind } from './event.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

/**
 * A confirmed defect goes to product maintenance; its target replaces the support target (choices B-11, B-12). Where the
 * guide knows areas of development it goes to one of them (TRG-162), and to their team until it comes back (TTL-099).
 */
export const forwardedToMaintenance: Rule<'forwarded_to_maintenance'> = {
  by: ['agent'],
  unless: (ticket) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    if (ticket.state === 'awaiting_acceptance') return refuse('ticket/awaiting-acceptance');
    return ticket.state === 'in_maintenance' ? refuse('ticket/in-maintenance-already') : undefined;
  },
  becomes: (ticket, event, guide) => {
    const { area } = event;
    const { areas = [], team } = guide.development ?? {};
    if (area !== undefined && !areas.some(({ id }) => id === area))
      return refuse('development/area-unknown', { area });
    const from = { team: ticket.team, assignee: ticket.assignee };
    return {
      ...stepped(ticket, event, 'in_maintenance'),
      development: { area, from },
      ...(team !== undefined && { team, assignee: undefined }),
    };
  },
};

/** Done there, it is again with whoever had it (TTL-100). */
export const returnedFromMaintenance: Rule<'returned_from_maintenance'> = {
  by: ['agent', 'system'],
  unless: (ticket) => {
    const there = ticket.state === 'in_maintenance';
    const pausedThere =
      (ticket.state === 'waiting_customer' || ticket.state === 'on_hold') &&
      ticket.resumeTo === 'in_maintenance';
    return there || pausedThere ? undefined : refuse('ticket/not-in-maintenance');
  },
  becomes: (ticket, event, guide) => {
    const from = guide.development?.team === undefined ? undefined : ticket.development?.from;
    return { ...stepped(ticket, event, 'in_service'), ...from, development: undefined };
  },
};

/** Which area it goes to, where there are several; asked at the door, like what a solution must say. */
export function unlessAreaSaid(
  { development }: Guide,
  event: { readonly event: EventKind; readonly area?: string | undefined },
): Refusal | undefined {
  const isAsked = event.event === 'forwarded_to_maintenance' && (development?.areas.length ?? 0) > 1;
  return isAsked && event.area === undefined ? refuse('development/area-missing') : undefined;
}

/** Whether the maintenance target holds where the ticket is: everywhere, unless the area says otherwise (TRG-163). */
export function isMaintained({ development }: Guide, ticket: Ticket): boolean {
  const area = development?.areas.find(({ id }) => id === ticket.development?.area);
  return area === undefined || area.maintains;
}
