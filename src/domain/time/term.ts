import type { Calendar } from './calendar.ts';
import { compiled, openIntervals } from './compiled.ts';
import { dayOf } from './day.ts';
import type { Duration } from './duration.ts';
import { addDays, type Instant, type LocalDate } from './instant.ts';

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

/** End of service on a business day, e.g. 19:00; undefined when the team is closed that day. */
export function endOfService(calendar: Calendar, date: LocalDate): Instant | undefined {
  return openIntervals(calendar, date).at(-1)?.[1];
}

/** Compiles the calendar ahead of time, so the first deadline of a process is as fast as the rest. */
export const warm = (calendar: Calendar, now: Instant) => void compiled(calendar, now, now);
