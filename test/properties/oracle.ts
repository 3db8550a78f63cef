import type { Calendar, Span } from '#/domain/time/calendar.ts';
import { isHoliday } from './holy-days.ts';
import { wallAt } from './wall.ts';

/**
 * The rules of counting time said again in the most naive way: minute by minute along UTC, asking the wall. It shares
 * no code with the core; only the shape of a calendar.
 */
export const MINUTE = 60_000;

/** A stretch of UTC time in which somebody says time does not count. */
export interface Pause {
  readonly from: number;
  /** +∞ for one that still goes on. */
  readonly to: number;
}

const LONGEST_WALK = 400 * 1_440;

/** Whether the team works (as far as clocks count it) in the minute that holds the instant. */
export function isOpenAt(calendar: Calendar, instant: number): boolean {
  if (calendar.always) return true;
  const { date, weekday, minute } = wallAt(calendar.timeZone, instant);
  const holds = (spans: readonly Span[]) =>
    spans.some(({ opens, closes }) => opens <= minute && minute < closes);
  const holiday = isHolidayOnce(calendar, date);
  for (const { from, to, spans, onHolidays } of calendar.overrides.toReversed())
    if (from <= date && date <= to) {
      if (holiday && spans.length > 0 && !onHolidays) break;
      return holds(spans);
    }
  if (holiday) return false;
  const onCall = holds(calendar.onCall[weekday] ?? []);
  const service = holds(calendar.week[weekday] ?? []);
  return calendar.onCallCounts ? service || onCall : service && !onCall;
}

const holidays = new WeakMap<Calendar, Map<string, boolean>>();

/** Asked once a date, not once a minute. */
function isHolidayOnce(calendar: Calendar, date: string): boolean {
  const known = holidays.get(calendar) ?? new Map<string, boolean>();
  holidays.set(calendar, known);
  const answer = known.get(date) ?? isHoliday(calendar, date);
  known.set(date, answer);
  return answer;
}

/** Open milliseconds from one instant up to another. */
export function openTime(
  calendar: Calendar,
  from: number,
  to: number,
  pauses: readonly Pause[] = [],
): number {
  let open = 0;
  for (let minute = floor(from); minute < to; minute += MINUTE)
    for (const [start, end] of counting(calendar, minute, from, pauses))
      open += Math.max(0, Math.min(end, to) - start);
  return open;
}

/** The first instant at which so much open time has gone by. */
export function afterOpen(
  calendar: Calendar,
  from: number,
  wanted: number,
  pauses: readonly Pause[] = [],
): number {
  if (wanted <= 0) return from;
  let left = wanted;
  for (let i = 0, minute = floor(from); i < LONGEST_WALK; i++, minute += MINUTE)
    for (const [start, end] of counting(calendar, minute, from, pauses)) {
      if (end - start >= left) return start + left;
      left -= end - start;
    }
  throw new RangeError('the oracle walked more than a year');
}

/** The parts of one minute that count: open, after the start, in no pause. */
function counting(calendar: Calendar, minute: number, from: number, pauses: readonly Pause[]) {
  const start = Math.max(minute, from);
  const end = minute + MINUTE;
  if (start >= end || !isOpenAt(calendar, minute)) return [];
  let parts: [number, number][] = [[start, end]];
  for (const pause of pauses)
    if (pause.from < end && pause.to > start)
      parts = parts.flatMap(([a, b]): [number, number][] => [
        ...(a < Math.min(b, pause.from) ? [[a, Math.min(b, pause.from)] as [number, number]] : []),
        ...(Math.max(a, pause.to) < b ? [[Math.max(a, pause.to), b] as [number, number]] : []),
      ]);
  return parts;
}

/** Where the service of the nth open date after the start's own date ends. */
export function endOfNthDay(calendar: Calendar, start: number, days: number): number {
  const first = wallAt(calendar.timeZone, start).date;
  let seen = new Set<string>();
  let end = start;
  for (let i = 0, minute = floor(start); i < LONGEST_WALK; i++, minute += MINUTE) {
    const { date } = wallAt(calendar.timeZone, minute);
    if (seen.size === days && !seen.has(date)) return end;
    if (date === first || !isOpenAt(calendar, minute)) continue;
    seen = seen.add(date);
    end = minute + MINUTE;
  }
  throw new RangeError('the oracle walked more than a year');
}

/** Where the service of the date that holds an instant ends, as seen from inside it. */
export function endOfDayAround(calendar: Calendar, instant: number): number {
  const { date } = wallAt(calendar.timeZone, instant);
  let end = instant;
  for (let minute = floor(instant); wallAt(calendar.timeZone, minute).date === date; minute += MINUTE)
    if (isOpenAt(calendar, minute)) end = minute + MINUTE;
  return end;
}

/** The first instant at which the wall shows a date and minute; beyond the gap by as much where it never does. */
export function whenWallShows(timeZone: string, date: string, minute: number, near: number): number {
  let before = near;
  for (let at = floor(near); ; at += MINUTE) {
    const wall = wallAt(timeZone, at);
    if (wall.date === date && wall.minute === minute) return at;
    if (wall.date > date || (wall.date === date && wall.minute > minute)) {
      const last = wallAt(timeZone, before);
      const missing = last.date === date ? minute - last.minute : minute + 1_440 - last.minute;
      return before + missing * MINUTE;
    }
    before = at;
  }
}

const floor = (instant: number) => Math.floor(instant / MINUTE) * MINUTE;
