import type { Calendar } from '#/domain/time/calendar.ts';
import { DAY, MINUTE, type Instant } from '#/domain/time/instant.ts';
import { addOpen, openBetween } from '#/domain/time/open-time.ts';

/** The instant from which so many minutes of service lead up to now. */
export function openMinutesAgo(calendar: Calendar, now: Instant, minutes: number): Instant {
  const span = minutes * MINUTE;
  let from = now - DAY;
  while (openBetween(calendar, from, now) < span) from -= DAY;
  const at = addOpen(calendar, from, openBetween(calendar, from, now) - span + 1);
  return Math.floor(at / MINUTE) * MINUTE;
}
