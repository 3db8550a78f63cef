import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { EventKind } from '#/domain/ticket/event.ts';

/**
 * What the guide wants to know before a solution is given now. Asked at the door only: a history of before the demand
 * is a history all the same.
 *
 * @returns `closing/category-missing`, `closing/cause-missing`, `closing/scope-missing`
 * @source PRN-046, TTL-118
 */
export function unlessClosingSaid({ closing }: Guide, ticket: Ticket, event: EventKind): Refusal | undefined {
  if (event !== 'solved' || !closing) return undefined;
  if (closing.category === 'required' && ticket.category === undefined)
    return refuse('closing/category-missing');
  if (closing.cause === 'required' && !ticket.caused) return refuse('closing/cause-missing');
  return closing.scope === 'required' && ticket.scope === undefined
    ? refuse('closing/scope-missing')
    : undefined;
}
