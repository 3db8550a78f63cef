import { storeChange } from '#/db/store-ticket.ts';
import { lockTicket } from '#/db/tickets.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { decide } from '#/domain/ticket/decide.ts';
import { changeOf } from './change.ts';
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
  const { guide } = await visit.guides.version(visit.tx, old.guideVersion);
  const event = {
    event: 'follow_up_opened',
    at: visit.now,
    by: visit.by,
    actor: visit.person.id,
    channel: 'portal',
  } as const;
  const decision = decide(guide, old.ticket, event);
  if (isRefusal(decision)) throw Failure.of(decision);
  const { revision, requesterId: requester } = old;
  await storeChange(
    visit.tx,
    old.id,
    changeOf(guide, decision, [{ event, after: decision }], { revision, requester }),
  );
  return old.id;
}
