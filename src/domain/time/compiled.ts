import type { Calendar, Span } from './calendar.ts';
import { dayOf } from './day.ts';
import { addDays, MINUTE, startOfDay, zoned, type Instant, type LocalDate } from './instant.ts';

/** A calendar laid out as whole-number intervals, so that a deadline is two binary searches. */
export interface Compiled {
  /** Instants covered: every open interval that meets [from, to) is in the lists. */
  readonly from: Instant;
  readonly to: Instant;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open milliseconds before interval i, counted from `from`. */
  readonly before: Float64Array;
  /** Start of each local date, and how many of the dates before it have service. */
  readonly dawns: Float64Array;
  readonly served: Int32Array;
  /** End of service of the nth date that has any. */
  readonly dusks: Float64Array;
}

/** A calendar that never opens would be searched for ever; nobody promises a date so far away. */
const LIMIT_YEARS = 60;

const cache = new WeakMap<Calendar, Compiled>();

/**
 * The calendar as intervals, covering at least [from, to]. Grows by whole years when asked for more.
 *
 * @throws RangeError if more than sixty years are needed (a calendar that never opens)
 */
export function compiled(calendar: Calendar, from: Instant, to: Instant): Compiled {
  const known = cache.get(calendar);
  if (known && known.from <= from && to <= known.to) return known;
  const zone = calendar.timeZone;
  const first = Math.min(yearOf(from, zone) - 1, known ? yearOf(known.from, zone) : Number.POSITIVE_INFINITY);
  const last = Math.max(yearOf(to, zone) + 1, known ? yearOf(known.to - 1, zone) : 0);
  if (last - first > LIMIT_YEARS)
    throw new RangeError(`calendar ${calendar.id} has no open time within ${LIMIT_YEARS} years`);
  const wider = compile(calendar, first, last);
  cache.set(calendar, wider);
  return wider;
}

function compile(calendar: Calendar, firstYear: number, lastYear: number): Compiled {
  const opens: number[] = [];
  const closes: number[] = [];
  const dawns: number[] = [];
  const served: number[] = [];
  const dusks: number[] = [];
  const end = `${lastYear + 1}-01-01`;
  let date = `${firstYear}-01-01`;
  let dawn = startOfDay(date, calendar.timeZone);
  const from = dawn;
  while (date < end) {
    const next = addDays(date, 1);
    const nextDawn = startOfDay(next, calendar.timeZone);
    const intervals = openIntervals(calendar, date, dawn, nextDawn);
    const [, dusk] = intervals.at(-1) ?? [];
    dawns.push(dawn);
    served.push(dusks.length);
    if (dusk !== undefined) dusks.push(dusk);
    for (const [open, close] of intervals) {
      if (closes.at(-1) === open) closes[closes.length - 1] = close;
      else {
        opens.push(open);
        closes.push(close);
      }
    }
    date = next;
    dawn = nextDawn;
  }
  const before = new Float64Array(opens.length + 1);
  for (let i = 0; i < opens.length; i++)
    before[i + 1] = (before[i] ?? 0) + ((closes[i] ?? 0) - (opens[i] ?? 0));
  return {
    from,
    to: dawn,
    opens: Float64Array.from(opens),
    closes: Float64Array.from(closes),
    before,
    dawns: Float64Array.from(dawns),
    served: Int32Array.from([...served, dusks.length]),
    dusks: Float64Array.from(dusks),
  };
}

/** Index of the last of some sorted instants that is not after another; −1 before the first. */
export function lastUpTo(instants: Float64Array, at: Instant): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Open intervals of one local date. A clock change inside the day splits it, so a span means wall-clock time. */
export function openIntervals(
  calendar: Calendar,
  date: LocalDate,
  dawn: Instant = startOfDay(date, calendar.timeZone),
  nextDawn: Instant = startOfDay(addDays(date, 1), calendar.timeZone),
): [Instant, Instant][] {
  const { spans } = dayOf(calendar, date);
  if (spans.length === 0) return [];
  const pieces =
    nextDawn - dawn === 1440 * MINUTE && sameOffset(calendar.timeZone, dawn, nextDawn)
      ? [{ start: dawn, end: nextDawn, minute: 0 }]
      : piecesOf(calendar.timeZone, dawn, nextDawn);
  return pieces.flatMap(({ start, end, minute }) =>
    spans.flatMap((span) => within(span, start, end, minute)),
  );
}

function within(span: Span, start: Instant, end: Instant, minute: number): [Instant, Instant][] {
  const open = Math.max(start, start + (span.opens - minute) * MINUTE);
  const close = Math.min(end, start + (span.closes - minute) * MINUTE);
  return open < close ? [[open, close]] : [];
}

function sameOffset(timeZone: string, dawn: Instant, nextDawn: Instant): boolean {
  const start = zoned(dawn, timeZone);
  return start.hour === 0 && start.offsetNanoseconds === zoned(nextDawn, timeZone).offsetNanoseconds;
}

/** Parts of a local day with one offset each, with the wall-clock minute at which each begins. */
function piecesOf(timeZone: string, dawn: Instant, nextDawn: Instant) {
  const pieces: { start: Instant; end: Instant; minute: number }[] = [];
  let start = dawn;
  while (start < nextDawn) {
    const at = zoned(start, timeZone);
    const change = at.getTimeZoneTransition('next')?.epochMilliseconds ?? nextDawn;
    const end = Math.min(change, nextDawn);
    pieces.push({ start, end, minute: at.hour * 60 + at.minute + at.second / 60 });
    start = end;
  }
  return pieces;
}

const yearOf = (instant: Instant, timeZone: string) => zoned(instant, timeZone).year;
