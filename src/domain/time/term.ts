import type { Calendar } from './calendar.ts';
import { compiled, lastUpTo } from './compiled.ts';
import { dayOf } from './day.ts';
import type { Duration } from './duration.ts';
import { addDays, DAY, type Instant, type LocalDate } from './instant.ts';

/** Whether the team serves at all on that date. */
export const isBusinessDay = (calendar: Calendar, date: LocalDate) => dayOf(calendar, date).spans.length > 0;

/** The nth business day after a date, which itself does not count (Civil Code art. 132); 0 gives the date. */
export function businessDayAfter(calendar: Calendar, date: LocalDate, days: number): LocalDate {
  let day = date;
  let left = days;
  // 60 years of days: the schema refuses calendars that never open, this only bounds a mistake.
  for (let guard = 0; left > 0; guard++) {
    if (guard > 21_915) throw new RangeError(`calendar ${calendar.id} has no business day`);
    day = addDays(day, 1);
    if (isBusinessDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The nth business day before a date. */
export function businessDayBefore(calendar: Calendar, date: LocalDate, days: number): LocalDate {
  let day = date;
  let left = days;
  for (let guard = 0; left > 0; guard++) {
    if (guard > 21_915) throw new RangeError(`calendar ${calendar.id} has no business day`);
    day = addDays(day, -1);
    if (isBusinessDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Last day of a term in days: the first day is left out, the last one is in (art. 132, caput and § 1). */
export function lastDayOf(
  calendar: Calendar,
  start: LocalDate,
  { unit, amount }: Duration,
  rollLastDay: boolean,
): LocalDate {
  if (unit === 'business_days') return businessDayAfter(calendar, start, amount);
  const last = addDays(start, amount);
  return rollLastDay && !isBusinessDay(calendar, last) ? businessDayAfter(calendar, last, 1) : last;
}

/** End of service on the date of an instant, e.g. 19:00; undefined when the team is closed that day. */
export function endOfService(calendar: Calendar, at: Instant): Instant | undefined {
  const { dawns, served, dusks } = compiled(calendar, at, at);
  const day = lastUpTo(dawns, at);
  const before = served[day] ?? 0;
  return served[day + 1] === before ? undefined : dusks[before];
}

/**
 * End of service of the nth business day after the date of an instant, which itself does not count.
 *
 * @param days ≥ 1
 * @throws RangeError if the calendar has no such day within sixty years
 */
export function endOfBusinessDay(calendar: Calendar, from: Instant, days: number): Instant {
  for (let reach = from; ; reach += 366 * DAY) {
    const { dawns, served, dusks } = compiled(calendar, from, reach);
    const passed = served[lastUpTo(dawns, from) + 1] ?? 0;
    const end = dusks[passed + days - 1];
    if (end !== undefined) return end;
  }
}

/** Compiles the calendar ahead of time, so the first deadline of a process is as fast as the rest. */
export const warm = (calendar: Calendar, now: Instant) => void compiled(calendar, now, now);
