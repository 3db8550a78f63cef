import { lockTicket } from '#/db/tickets.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Notes on a closed ticket that a new one goes on from it (TRG-171, choice B-66).
 *
 * @returns the id of the closed ticket, for the new one to point at
 * @throws Failure `ticket/not-found`, `link/other-company` (who speaks for several mixes none), `ticket/not-closed`
 */
export async function linkFollowUp(visit: PersonalVisit, company: string, number: string): Promise<string> {
  const old = await lockTicket(visit.tx, number);
  if (!old) throw new Failure('ticket/not-found', { number });
  if (old.companyId !== company) throw new Failure('link/other-company');
  await addTo(old, visit, { event: 'follow_up_opened' }, 'portal');
  return old.id;
}
