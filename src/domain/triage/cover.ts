import type { Offer, ScopeItem } from '#/domain/guide/document.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/** Whether a ticket's matter belongs to its contract, and who answers for it. */
export interface Cover {
  readonly item: ScopeItem;
  readonly covered: boolean;
  readonly responsible?: string | undefined;
  /** What may be offered instead. */
  readonly offer?: Offer | undefined;
}

/**
 * What the guide's scope and the company's contract say of a ticket; undefined while nobody said what it is about.
 *
 * @source PRO-065 to PRO-077, TTL-118, TRG-055
 */
export function coverOf(
  { scope, vendor }: Guide,
  ticket: Pick<Ticket, 'scope' | 'components'>,
): Cover | undefined {
  const item = scope.find(({ id }) => id === ticket.scope);
  if (!item) return undefined;
  const chosen = item.coveredWith !== undefined && ticket.components?.includes(item.coveredWith) === true;
  if (item.covered || chosen)
    return { item, covered: true, responsible: chosen ? vendor.name : item.responsible };
  return { item, covered: false, responsible: item.responsible, offer: item.offer };
}
