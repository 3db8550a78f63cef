import { addDays, dateAt, instantOn, type Instant } from '#/domain/time/instant.ts';
import { businessDayAfter } from '#/domain/time/term.ts';
import { dayOf } from '#/domain/time/day.ts';
import type { ContactAttempts, Guide } from '#/domain/guide/guide.ts';
import { refuse } from '#/domain/refusal.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

/**
 * A call to the customer. Attempts count on different days and in another period than the one before;
 * when the last allowed one fails, the ticket is finished.
 *
 * @source PRO-054, PRO-055, choice B-26
 */
export const contactAttempted: Rule<'contact_attempted'> = {
  by: ['agent'],
  unless: (ticket, guide) => {
    if (!guide.contactAttempts && !restartsClock(guide)) return refuse('contact/not-in-guide');
    return isOpen(ticket) ? undefined : refuse('ticket/closed');
  },
  becomes: (ticket, event, guide) => {
    const rule = guide.contactAttempts;
    if (!rule) return event.outcome === 'reached' ? stepped(ticket, event) : ticket;
    if (event.outcome === 'reached') return { ...stepped(ticket, event), attempts: [] };
    const earliest = nextAttemptAt(ticket, guide, rule);
    if (earliest !== undefined && event.at < earliest) return refuse('contact/too-early', { earliest });
    if (isSamePeriod(ticket, guide, rule, event.at))
      return refuse('contact/too-early', { earliest: otherPeriodFrom(guide, rule, ticket, event.at) });
    const attempts = [...ticket.attempts, { at: event.at, outcome: event.outcome }];
    return attempts.length < rule.times
      ? { ...stepped(ticket, event), attempts }
      : {
          ...stepped(ticket, event, 'closed'),
          attempts,
          closedAs: 'customer_not_reached',
          category: guide.closing?.notReached ?? ticket.category,
        };
  },
};

/** Where attempts are not counted, a contact made may still be what a clock waits for (choices B-23, B-76). */
const restartsClock = ({ clocks }: Guide) =>
  clocks.some(({ restarts }) => restarts.includes('contact_attempted'));

/** The first instant at which another attempt may count; undefined before the first one. */
export function nextAttemptAt(ticket: Ticket, guide: Guide, rule: ContactAttempts): Instant | undefined {
  const last = ticket.attempts.at(-1);
  return last && otherPeriodFrom(guide, rule, ticket, last.at);
}

function isSamePeriod(ticket: Ticket, guide: Guide, rule: ContactAttempts, at: Instant): boolean {
  const last = ticket.attempts.at(-1);
  return last !== undefined && isAfternoon(guide, rule, last.at) === isAfternoon(guide, rule, at);
}

/** On the next day of service after the instant (or after the last attempt), in the period not used last. */
function otherPeriodFrom(guide: Guide, rule: ContactAttempts, ticket: Ticket, at: Instant): Instant {
  const calendar = guide.calendars[rule.calendar];
  const last = ticket.attempts.at(-1)?.at ?? at;
  const zone = calendar?.timeZone ?? guide.vendor.timeZone;
  const wantsMorning = isAfternoon(guide, rule, last);
  const today = dateAt(at, zone);
  const from = at === last || wantsMorning ? today : addDays(today, -1);
  const day = calendar ? businessDayAfter(calendar, from, 1) : addDays(from, 1);
  const opens = (calendar && dayOf(calendar, day).spans[0]?.opens) ?? 0;
  return instantOn(day, wantsMorning ? opens : rule.afternoonFrom, zone);
}

function isAfternoon(guide: Guide, rule: ContactAttempts, at: Instant): boolean {
  const zone = guide.calendars[rule.calendar]?.timeZone ?? guide.vendor.timeZone;
  return at >= instantOn(dateAt(at, zone), rule.afternoonFrom, zone);
}
