import { replaceAlarms } from '#/db/alarms.ts';
import { isActiveAgent } from '#/db/people.ts';
import { storeChange } from '#/db/store-ticket.ts';
import { lockIdleTicket, lockTicket, type LockedTicket } from '#/db/tickets.ts';
import { alarmsOf } from '#/domain/alarm/alarm.ts';
import { unlessCallerSaid } from '#/domain/acceptance/answer.ts';
import { unlessTaught } from '#/domain/closing/article.ts';
import { unlessClosingSaid } from '#/domain/closing/demand.ts';
import { unlessTimeSaid } from '#/domain/time-entry/demand.ts';
import { unlessWebFirst } from '#/domain/time-entry/web-first.ts';
import { withPrefix } from '#/domain/form/script.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { unlessAnalysed } from '#/domain/ticket/analysis.ts';
import { unlessAreaSaid } from '#/domain/ticket/maintenance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import { unlessInvestigated } from '#/domain/ticket/investigate.ts';
import type { Channel, EventFacts, EventKind, TicketEvent } from '#/domain/ticket/event.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { changeOf } from './change.ts';
import { Failure } from './failure.ts';
import { passGate } from './gate.ts';
import { checkMember } from './members.ts';
import { eligibleFor } from './skills.ts';
import { callColleagues } from './watchers.ts';
import type { PersonalVisit, Visit } from './visit.ts';

/** What somebody wants to add to a ticket: the event without who, when and how. */
export type Wish = { [Kind in EventKind]: { readonly event: Kind } & EventFacts[Kind] }[EventKind];

/**
 * The one door for every change of a ticket by a person: lock, let the guide catch up, decide, store the events with
 * their alarms, notices and jobs; all or nothing.
 *
 * @throws Failure `ticket/not-found` (also for a ticket she may not see), `agent/unknown`, or the refusal of the rules
 */
export async function addEvent(
  visit: PersonalVisit,
  number: string,
  wish: Wish,
  channel: Channel,
): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  await addTo(locked, visit, wish, channel);
}

/** The same for a ticket that is held already. @returns the ticket as it is held now */
export async function addTo(
  locked: LockedTicket,
  visit: PersonalVisit,
  wish: Wish,
  channel: Channel,
): Promise<LockedTicket> {
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  // Who waited for the ticket, or has a slower clock, acts right after what happened meanwhile.
  const at = Math.max(visit.now, locked.changedAt);
  const reached = advance(guide, locked.ticket, at);
  const event = eventOf(visit, at, wish, channel);
  const decision =
    unlessClosingSaid(guide, reached.ticket, event.event) ??
    unlessAnalysed(guide, reached.ticket, event) ??
    unlessAreaSaid(guide, event) ??
    unlessInvestigated(guide, reached.ticket, event.event) ??
    unlessTaught(guide, reached.ticket, event.event) ??
    unlessTimeSaid(guide, reached.ticket, event) ??
    unlessWebFirst(guide, reached.ticket, event) ??
    unlessCallerSaid(event) ??
    decide(guide, reached.ticket, event);
  if (isRefusal(decision)) throw Failure.of(decision);
  await checkAgent(visit, wish, guide, reached.ticket);
  await checkApproval(visit, locked, wish);
  const happenings = [...reached.happenings, { event, after: decision }];
  const { number, revision, requesterId: requester } = locked;
  const change = changeOf(guide, decision, happenings, { revision, requester });
  const subject = subjectAfter(guide, locked, decision);
  await storeChange(visit.tx, locked.id, {
    ...change,
    ...(subject !== locked.subject && { renamed: { number, subject } }),
  });
  await callColleagues(visit, locked, event, change.revision);
  return { ...locked, subject, ticket: decision, revision: change.revision, changedAt: at };
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
  if (ticket === locked.ticket) {
    await replaceAlarms(visit.tx, locked, alarmsOf(guide, ticket));
    return 0;
  }
  const { revision, requesterId: requester } = locked;
  await storeChange(visit.tx, locked.id, changeOf(guide, ticket, happenings, { revision, requester }));
  return happenings.length;
}

/** Another kind may begin its subjects with a prefix of its own; once, whoever wrote it (CON-016). */
function subjectAfter({ kinds }: Guide, { subject, ticket }: LockedTicket, { kind }: Ticket): string {
  return kind === ticket.kind
    ? subject
    : withPrefix(subject, kinds.find(({ id }) => id === kind)?.subjectPrefix);
}

/** A ticket is given to agents only, to those who are still there, and who know its product where the guide asks. */
async function checkAgent(visit: PersonalVisit, wish: Wish, guide: Guide, ticket: Ticket): Promise<void> {
  await checkMember(visit, wish, guide, ticket);
  if (!('to' in wish) || wish.to === undefined) return;
  if (!(await isActiveAgent(visit.tx, wish.to))) throw new Failure('agent/unknown');
  const isEligible = await eligibleFor(visit, guide, ticket);
  const skill = guide.products.find(({ id }) => id === ticket.product)?.skill ?? '';
  if (!isEligible(wish.to)) throw new Failure('agent/not-skilled', { skill });
}

/** A customer approves what costs only where her company lets her, on whatever channel (TRG-090). */
async function checkApproval(
  visit: PersonalVisit,
  { companyId, ticket }: LockedTicket,
  wish: Wish,
): Promise<void> {
  if (visit.by !== 'customer' || wish.event !== 'quote_answered' || !wish.approved) return;
  await passGate(visit, companyId, visit.person, { intent: 'paid_approval', product: ticket.product });
}

function eventOf(visit: PersonalVisit, at: Instant, wish: Wish, channel: Channel): TicketEvent {
  // Wish and TicketEvent pair the same kind with the same facts; the spread loses it.
  return { ...wish, at, by: visit.by, actor: visit.person.id, channel };
}
