import { lockTicket } from '#/db/tickets.ts';
import { inverseOf, type ReversibleWish } from '#/domain/ticket/inverse.ts';
import { addTo, type Wish } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** One act of many at once, on one ticket. */
export interface Act {
  readonly number: string;
  readonly wish: Wish;
  /** Only if nothing has happened to the ticket since this revision. */
  readonly revision?: number | undefined;
}

/** What takes it back, as long as the ticket stays at this revision. */
export interface Undo {
  readonly event: ReversibleWish;
  readonly revision: number;
}

/**
 * Does one act of many, through the door like any other; each is a transaction of its own, so that one refusal leaves
 * the others done.
 *
 * @returns how to take it back, if it can be
 * @throws Failure `ticket/not-found`, `ticket/changed-since`, or what the door says
 */
export async function actOn(visit: PersonalVisit, act: Act, undoReason: string): Promise<Undo | undefined> {
  const { number, wish, revision } = act;
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  if (revision !== undefined && revision !== locked.revision) throw new Failure('ticket/changed-since');
  const after = await addTo(locked, visit, wish, 'desk');
  const inverse = isReversible(wish) ? inverseOf(locked.ticket, wish, undoReason) : undefined;
  return inverse && { event: inverse, revision: after.revision };
}

const REVERSIBLE: ReadonlySet<string> = new Set<ReversibleWish['event']>([
  'assigned',
  'taken',
  'forwarded',
  'severity_changed',
]);

const isReversible = (wish: Wish): wish is ReversibleWish => REVERSIBLE.has(wish.event);
