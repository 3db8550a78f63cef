import type { Acceptance, Guide } from '#/domain/guide/guide.ts';
import type { AcceptanceTerm } from '#/domain/ticket/ticket.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { addDays, dateAt, endOfDay, instantOn, type Instant, type LocalDate } from '#/domain/time/instant.ts';
import { businessDayBefore, lastDayOf } from '#/domain/time/term.ts';

/**
 * The customer's time to answer a solution: the day of the solution is left out, the last day is in to its
 * last second, and the ticket closes at the first instant of the day after.
 *
 * @source TRG-167, PRN-038, TTL-116, choices B-01 to B-05, Civil Code art. 132
 */
export function termAfter(guide: Guide, rule: Acceptance, solvedAt: Instant): AcceptanceTerm {
  const calendar = calendarOf(guide, rule);
  const start = dateAt(solvedAt, calendar.timeZone);
  const lastDay = lastDayOf(calendar, start, rule.window, rule.rollLastDay);
  return { solvedAt, postponed: 0, ...ending(rule, calendar, lastDay, solvedAt) };
}

/** The term after a postponement, counted from its present end (choice B-06), with a reminder of its own. */
export function postponedTerm(
  guide: Guide,
  rule: Acceptance,
  by: Duration,
  term: AcceptanceTerm,
  at: Instant,
): AcceptanceTerm {
  const calendar = calendarOf(guide, rule);
  const lastDay = lastDayOf(calendar, term.lastDay, by, rule.rollLastDay);
  return { solvedAt: term.solvedAt, postponed: term.postponed + 1, ...ending(rule, calendar, lastDay, at) };
}

function ending(rule: Acceptance, calendar: Calendar, lastDay: LocalDate, from: Instant) {
  const remindAt = rule.remindBefore && reminderFor(rule.remindBefore, rule.remindAt, calendar, lastDay);
  return {
    lastDay,
    endsAt: endOfDay(lastDay, calendar.timeZone),
    remindAt: remindAt !== undefined && remindAt > from ? remindAt : undefined,
    reminded: false,
  };
}

function reminderFor(before: Duration, minute: number, calendar: Calendar, lastDay: LocalDate): Instant {
  const day =
    before.unit === 'business_days'
      ? businessDayBefore(calendar, lastDay, before.amount)
      : addDays(lastDay, -before.amount);
  return instantOn(day, minute, calendar.timeZone);
}

function calendarOf(guide: Guide, rule: Acceptance): Calendar {
  const calendar = guide.calendars[rule.calendar];
  if (!calendar) throw new RangeError(`the guide has no calendar ${rule.calendar}`);
  return calendar;
}
