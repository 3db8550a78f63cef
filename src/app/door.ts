import { storeChange } from '#/db/store-ticket.ts';
import { lockIdleTicket, lockTicket } from '#/db/tickets.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { Channel, EventFacts, EventKind, TicketEvent } from '#/domain/ticket/event.ts';
import { changeOf } from './change.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit, Visit } from './visit.ts';

/** What somebody wants to add to a ticket: the event without who, when and how. */
export type Wish = { [Kind in EventKind]: { readonly event: Kind } & EventFacts[Kind] }[EventKind];

/**
 * The one door for every change of a ticket by a person: lock, let the guide catch up, decide, store the events with
 * their alarms, notices and jobs; all or nothing.
 *
 * @throws Failure `ticket/not-found` (also for a ticket she may not see), or the refusal of the rules
 */
export async function addEvent(
  visit: PersonalVisit,
  number: string,
  wish: Wish,
  channel: Channel,
): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  const reached = advance(guide, locked.ticket, visit.now);
  const event = eventOf(visit, reached.ticket.steps.at(-1)?.at ?? visit.now, wish, channel);
  const decision = decide(guide, reached.ticket, event);
  if (isRefusal(decision)) throw Failure.of(decision);
  const happenings = [...reached.happenings, { event, after: decision }];
  const { revision, requesterId: requester } = locked;
  await storeChange(visit.tx, locked.id, changeOf(guide, decision, happenings, { revision, requester }));
}

/**
 * The same door for the guide itself: what has become due happens now.
 *
 * @returns how many events happened; none if somebody else holds the ticket
 */
export async function letGuideAct(visit: Visit, id: string): Promise<number> {
  const locked = await lockIdleTicket(visit.tx, id);
  if (!locked) return 0;
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  const { ticket, happenings } = advance(guide, locked.ticket, visit.now);
  if (ticket === locked.ticket) return 0;
  const { revision, requesterId: requester } = locked;
  await storeChange(visit.tx, locked.id, changeOf(guide, ticket, happenings, { revision, requester }));
  return happenings.length;
}

/** Two nodes' clocks differ by a little; a history never runs backwards for it. */
function eventOf(visit: PersonalVisit, last: number, wish: Wish, channel: Channel): TicketEvent {
  const at = Math.max(visit.now, last);
  // Wish and TicketEvent pair the same kind with the same facts; the spread loses it.
  return { ...wish, at, by: visit.by, actor: visit.person.id, channel };
}
