import { storeLink, undoLinks, type LinkKind } from '#/db/ticket-links.ts';
import { lockTicket, type LockedTicket } from '#/db/tickets.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** Links a ticket to another one. @throws Failure `link/self` */
export async function linkTickets(
  { tx, person, now }: PersonalVisit,
  ticket: LockedTicket,
  other: LockedTicket,
  kind: LinkKind,
): Promise<void> {
  if (ticket.id === other.id) throw new Failure('link/self');
  await storeLink(tx, ticket, other, kind, { person: person.id, at: now });
}

/**
 * Rejects a ticket, as a duplicate where it names the one that stays; the customer sees the link (TTL-069).
 *
 * @throws Failure `ticket/not-found`, `link/self`, `link/other-company`, or the rules' refusal
 */
export async function rejectTicket(
  visit: PersonalVisit,
  number: string,
  { reason, duplicateOf }: { readonly reason: string; readonly duplicateOf?: string | undefined },
  channel: Channel,
): Promise<void> {
  const [ticket, other] = await pair(visit, number, duplicateOf);
  await addTo(ticket, visit, { event: 'rejected', reason, duplicateOf: other?.number }, channel);
  if (other) await linkTickets(visit, ticket, other, 'duplicate');
}

/**
 * Merges a ticket into another one of the same company: it ends, and what follows is told in the other. Undone, it goes
 * on where it was.
 *
 * @throws Failure `ticket/not-found`, `link/self`, `link/other-company`, `link/closed-target`, or the rules' refusal
 */
export async function mergeTicket(
  visit: PersonalVisit,
  number: string,
  into: string,
  channel: Channel,
): Promise<void> {
  const [ticket, other] = await pair(visit, number, into);
  if (!other) throw new Failure('ticket/not-found', { number: into });
  if (!isOpen(other.ticket)) throw new Failure('link/closed-target', { number: into });
  await addTo(ticket, visit, { event: 'merged', into: other.number }, channel);
  await linkTickets(visit, ticket, other, 'merged');
}

/** Takes a merge back. @throws Failure `ticket/not-found`, or the rules' refusal */
export async function unmergeTicket(visit: PersonalVisit, number: string, channel: Channel): Promise<void> {
  const ticket = await lockTicket(visit.tx, number);
  if (!ticket) throw new Failure('ticket/not-found', { number });
  await addTo(ticket, visit, { event: 'unmerged' }, channel);
  await undoLinks(visit.tx, ticket.id, 'merged', visit.now);
}

/** Says that two tickets have to do with each other. @throws Failure `ticket/not-found`, `link/self` */
export async function relateTickets(visit: PersonalVisit, number: string, to: string): Promise<void> {
  const [ticket, other] = await both(visit, number, to);
  if (other) await linkTickets(visit, ticket, other, 'related');
}

/** Both tickets, of one company; held in the order of their numbers, so that two at once do not wait for each other. */
async function pair(visit: PersonalVisit, number: string, second: string | undefined) {
  const [ticket, other] = await both(visit, number, second);
  if (other && other.companyId !== ticket.companyId) throw new Failure('link/other-company');
  return [ticket, other] as const;
}

async function both({ tx }: PersonalVisit, number: string, second: string | undefined) {
  if (second === number) throw new Failure('link/self');
  const wanted = second === undefined ? [number] : [number, second].toSorted();
  const held = new Map<string, LockedTicket>();
  for (const one of wanted) {
    const locked = await lockTicket(tx, one);
    if (!locked) throw new Failure('ticket/not-found', { number: one });
    held.set(one, locked);
  }
  const ticket = held.get(number);
  if (!ticket) throw new Failure('ticket/not-found', { number });
  return [ticket, second === undefined ? undefined : held.get(second)] as const;
}
