import { deliveredFile } from '#/db/packages.ts';
import { lockTicket } from '#/db/tickets.ts';
import { addEvent } from './door.ts';
import { Failure } from './failure.ts';
import { passGate } from './gate.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Writes into the history that somebody at the customer takes a file of a delivered package; only then it is given to
 * her (TTL-101).
 *
 * @throws Failure `ticket/not-found`, `attachment/not-found` when the ticket has no such package, TurnedAway where she may
 *         download nothing now (TRG-134, TRG-090), or as the door
 */
export async function downloadPackage(visit: PersonalVisit, number: string, file: string): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  const label = await deliveredFile(visit.tx, number, file);
  if (label === undefined) throw new Failure('attachment/not-found');
  await passGate(visit, locked.companyId, visit.person, {
    intent: 'download',
    product: locked.ticket.product,
  });
  await addEvent(visit, number, { event: 'package_downloaded', file, label }, 'portal');
}
