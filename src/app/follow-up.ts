import { lockTicket } from '#/db/tickets.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Notes on a closed ticket that a new one goes on from it (TRG-171, choice B-66).
 *
 * @returns the id of the closed ticket, for the new one to point at
 * @throws Failure `ticket/not-found`, `ticket/not-closed`
 */
export async function linkFollowUp(visit: PersonalVisit, number: string): Promise<string> {
  const old = await lockTicket(visit.tx, number);
  if (!old) throw new Failure('ticket/not-found', { number });
  await addTo(old, visit, { event: 'follow_up_opened' }, 'portal');
  return old.id;
}
