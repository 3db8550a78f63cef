import type { ClockRule } from '#/domain/guide/guide.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { addDays, dateAt, endOfDay, MINUTE, zoned, type Instant } from '#/domain/time/instant.ts';
import { addOpen, openBetween } from '#/domain/time/open-time.ts';
import { businessDayAfter, endOfBusinessDay, endOfService } from '#/domain/time/term.ts';
import type { Spell } from './course.ts';

/**
 * The instant at which a clock runs out.
 *
 * @param spells the clock's course; if it stands still at its end, the answer is the date it would have if it
 *               went on at `resumesAt`
 * @source Civil Code art. 132, choices B-08 (hours), B-10 (days), B-35 (calendar days)
 */
export function dueOf(
  rule: ClockRule,
  calendar: Calendar,
  target: Duration,
  startedAt: Instant,
  spells: readonly Spell[],
  resumesAt: Instant,
): Instant {
  if (target.unit === 'open_minutes')
    return dueByHours(calendar, target.amount * MINUTE, startedAt, spells, resumesAt);
  return target.unit === 'business_days'
    ? dueByBusinessDays(rule, calendar, target.amount, startedAt, spells, resumesAt)
    : dueByCalendarDays(rule, calendar, target.amount, startedAt, spells, resumesAt);
}

function dueByHours(
  calendar: Calendar,
  target: number,
  startedAt: Instant,
  spells: readonly Spell[],
  resumesAt: Instant,
): Instant {
  let left = target;
  let from = startedAt;
  for (const spell of spells) {
    from = spell.to;
    if (!spell.runs) continue;
    const open = spell.to === Number.POSITIVE_INFINITY ? left : openBetween(calendar, spell.from, spell.to);
    if (open >= left) return addOpen(calendar, spell.from, left);
    left -= open;
  }
  return addOpen(calendar, from === Number.POSITIVE_INFINITY ? resumesAt : Math.max(from, resumesAt), left);
}

/** Pauses move the end by their open time together, then it is rounded up once to the close of its day (B-10). */
function dueByBusinessDays(
  rule: ClockRule,
  calendar: Calendar,
  days: number,
  startedAt: Instant,
  spells: readonly Spell[],
  resumesAt: Instant,
): Instant {
  const exact = rule.dayRounding === 'exact';
  const unmoved = exact
    ? sameHourAfter(calendar, startedAt, days)
    : days > 0
      ? endOfBusinessDay(calendar, startedAt, days)
      : (endOfService(calendar, startedAt) ?? startedAt);
  return movedBy(
    spells,
    unmoved,
    resumesAt,
    (paused) => {
      const moved = addOpen(calendar, unmoved, paused);
      return exact || paused === 0 ? moved : (endOfService(calendar, moved - 1) ?? moved);
    },
    (from, to) => openBetween(calendar, from, to),
  );
}

/** The nth business day after, at the hour of the beginning. */
function sameHourAfter(calendar: Calendar, startedAt: Instant, days: number): Instant {
  const start = zoned(startedAt, calendar.timeZone);
  const lastDay = businessDayAfter(calendar, start.toPlainDate().toString(), days);
  return Temporal.PlainDate.from(lastDay).toZonedDateTime({
    timeZone: calendar.timeZone,
    plainTime: start.toPlainTime(),
  }).epochMilliseconds;
}

function dueByCalendarDays(
  rule: ClockRule,
  calendar: Calendar,
  days: number,
  startedAt: Instant,
  spells: readonly Spell[],
  resumesAt: Instant,
): Instant {
  const zone = calendar.timeZone;
  // The end of the day is asked of the next date: a day that begins at 01:00 does not end at 01:00.
  const unmoved =
    rule.dayRounding === 'exact'
      ? zoned(startedAt, zone).add({ days }).epochMilliseconds
      : endOfDay(addDays(dateAt(startedAt, zone), days), zone) - 1000;
  return movedBy(
    spells,
    unmoved,
    resumesAt,
    (paused) => unmoved + paused,
    (from, to) => to - from,
  );
}

/** Adds up the pauses that began before the (moving) end. What happens during a pause does not make it two. */
function movedBy(
  spells: readonly Spell[],
  unmoved: Instant,
  resumesAt: Instant,
  move: (paused: number) => Instant,
  lengthOf: (from: Instant, to: Instant) => number,
): Instant {
  let paused = 0;
  let due = unmoved;
  let pausedUntil: Instant | undefined;
  for (const { from, to, runs } of spells) {
    if (runs) continue;
    if (from >= due && from !== pausedUntil) break;
    pausedUntil = to;
    paused += lengthOf(from, Math.min(to, Math.max(resumesAt, from)));
    due = move(paused);
  }
  return due;
}
