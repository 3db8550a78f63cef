import { activeAgents } from '#/db/people.ts';
import { lockTicket, type LockedTicket } from '#/db/tickets.ts';
import { markSeen, setFollows, tellColleagues } from '#/db/watchers.ts';
import { isFollowed } from '#/domain/notice/colleague.ts';
import { mentionsIn } from '#/domain/people/mention.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** Follows a ticket, or stops following it. @throws Failure `ticket/not-found` */
export async function follow(visit: PersonalVisit, number: string, follows: boolean): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  await setFollows(visit.tx, locked, visit.person.id, follows);
}

/** The agent looked at the ticket: what called her there calls no more. */
export const look = ({ tx, person }: PersonalVisit, number: string, revision: number): Promise<void> =>
  markSeen(tx, number, person.id, revision);

/**
 * Whoever is called by name in a note, and those who follow the ticket, hear of it. Names in what the customer reads
 * call nobody: an answer is not where colleagues talk.
 */
export async function callColleagues(
  { tx, person }: PersonalVisit,
  ticket: Pick<LockedTicket, 'id' | 'companyId'>,
  event: TicketEvent,
  seq: number,
): Promise<void> {
  if (!isFollowed(event)) return;
  const note = event.event === 'entry_added' && event.visibility === 'internal' ? (event.text ?? '') : '';
  const called = note.includes('@') ? mentionsIn(note, await activeAgents(tx)) : [];
  await tellColleagues(tx, ticket, seq, { author: person.id, called });
}
