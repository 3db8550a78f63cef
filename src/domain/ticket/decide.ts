import { accepted, acceptedWithReservations, postponed, refused } from '#/domain/acceptance/answer.ts';
import { acceptedTacitly, reminded } from '#/domain/acceptance/silence.ts';
import { rated } from '#/domain/survey/rate.ts';
import { breached, warned } from '#/domain/clock/tell.ts';
import { timeLogged } from '#/domain/time-entry/log.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, refuse, type Refusal } from '#/domain/refusal.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { classified, severityChanged } from './classify.ts';
import { closed, merged, rejected, unmerged } from './close.ts';
import { contactAttempted } from './contact.ts';
import { escalated } from './escalate.ts';
import type { ActorKind, EventKind, TicketEvent } from './event.ts';
import { forwardedToMaintenance, returnedFromMaintenance } from './maintenance.ts';
import { packageDelivered, packageDownloaded } from './package.ts';
import { investigated } from './investigate.ts';
import { planned } from './plan.ts';
import { quoteAnswered, quoted } from './quote.ts';
import { areaAnswered, areaInvolved, childOpened, followUpOpened, timeWaived } from './record.ts';
import { customerReplied, entryAdded, replied } from './reply.ts';
import type { Rule } from './rule.ts';
import { solved } from './solve.ts';
import { assigned, forwarded, taken } from './take.ts';
import type { Ticket } from './ticket.ts';
import { onHold, resumed, waitingCustomer } from './wait.ts';

type Later = Exclude<EventKind, 'opened'>;

/** All that can happen to a ticket after its opening. The whole table is the life of a ticket. */
export const rules: { readonly [Kind in Later]: Rule<Kind> } = {
  classified,
  severity_changed: severityChanged,
  assigned,
  taken,
  forwarded,
  escalated,
  entry_added: entryAdded,
  replied,
  waiting_customer: waitingCustomer,
  customer_replied: customerReplied,
  on_hold: onHold,
  resumed,
  forwarded_to_maintenance: forwardedToMaintenance,
  returned_from_maintenance: returnedFromMaintenance,
  contact_attempted: contactAttempted,
  quoted,
  quote_answered: quoteAnswered,
  solved,
  investigated,
  planned,
  package_delivered: packageDelivered,
  package_downloaded: packageDownloaded,
  reminded,
  accepted,
  accepted_with_reservations: acceptedWithReservations,
  refused,
  postponed,
  accepted_tacitly: acceptedTacitly,
  closed,
  rejected,
  area_involved: areaInvolved,
  area_answered: areaAnswered,
  child_opened: childOpened,
  follow_up_opened: followUpOpened,
  time_logged: timeLogged,
  time_waived: timeWaived,
  rated,
  merged,
  unmerged,
  warned,
  breached,
};

/**
 * Decides whether an event may happen to a ticket now, and what the ticket is after it.
 *
 * @returns the ticket after the event, or a refusal: `policy/not-allowed`, `ticket/out-of-order`,
 *          `ticket/opened-already`, or one of the rule's own
 */
export function decide<Kind extends EventKind>(
  guide: Guide,
  ticket: Ticket,
  event: TicketEvent<Kind>,
): Ticket | Refusal {
  if (event.event === 'opened') return refuse('ticket/opened-already');
  const last = ticket.steps.at(-1)?.at ?? ticket.openedAt;
  if (event.at < last) return refuse('ticket/out-of-order', { last });
  // The table pairs each kind with its own rule; the compiler cannot follow the key through the union.
  const rule = rules[event.event as Later] as Rule<Kind>;
  if (!rule.by.includes(event.by)) return refuse('policy/not-allowed', { event: event.event });
  return rule.unless(ticket, guide, event.at, event.by) ?? rule.becomes(ticket, event, guide);
}

const ANSWERS: ReadonlySet<EventKind> = new Set([
  'accepted',
  'accepted_with_reservations',
  'refused',
  'postponed',
]);

/** What somebody of this kind may do with the ticket now; sent along so that buttons and server agree. */
export function allowedEvents(guide: Guide, ticket: Ticket, by: ActorKind, at: Instant): EventKind[] {
  const speaksForCustomer = by === 'customer' || guide.acceptance?.byPhone === true;
  return (Object.keys(rules) as Later[]).filter(
    (kind) =>
      rules[kind].by.includes(by) &&
      (speaksForCustomer || !ANSWERS.has(kind)) &&
      !isRefusal(rules[kind].unless(ticket, guide, at, by)),
  );
}
