import { DAY, type Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';

/** Nobody plans further; a slip of the finger in the year would be remembered for ever. */
const FURTHEST = 3 * 366 * DAY;

/**
 * Instant of what was written as on the wall of a time zone, `2026-03-03T10:00`.
 *
 * @throws Failure `date/unreadable`, also for what is years ahead
 */
export function onTheWall(text: string, timeZone: string, now: Instant): Instant {
  try {
    const at = Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
    if (at <= now + FURTHEST) return at;
  } catch {
    // Told below.
  }
  throw new Failure('date/unreadable', { text });
}
