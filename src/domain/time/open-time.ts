import type { Calendar } from './calendar.ts';
import { compiled, lastUpTo, type Compiled } from './compiled.ts';
import { DAY, type Instant } from './instant.ts';

/**
 * Open time between two instants, in milliseconds.
 *
 * @param from inclusive
 * @param to exclusive; before `from` counts as zero
 */
export function openBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  if (calendar.always) return to - from;
  const table = compiled(calendar, from, to);
  return openUntil(table, to) - openUntil(table, from);
}

/**
 * The earliest instant at which so much open time has passed.
 *
 * @param duration open milliseconds ≥ 0; zero gives `from` itself
 * @throws RangeError if the calendar has no such time within sixty years
 */
export function addOpen(calendar: Calendar, from: Instant, duration: number): Instant {
  if (duration <= 0) return from;
  if (calendar.always) return from + duration;
  let table = compiled(calendar, from, from);
  const wanted = openUntil(table, from) + duration;
  while ((table.before[table.opens.length] ?? 0) < wanted) {
    const shift = table.from;
    const wider = compiled(calendar, from, table.to + 366 * DAY);
    if (wider.from !== shift) return addOpen(calendar, from, duration);
    table = wider;
  }
  const i = lastBelow(table.before, wanted, table.opens.length);
  return (table.opens[i] ?? 0) + wanted - (table.before[i] ?? 0);
}

/** Start and end of the open interval around an instant, or of the next one. */
export function openAround(calendar: Calendar, at: Instant): { from: Instant; to: Instant } | undefined {
  if (calendar.always) return { from: at, to: Number.POSITIVE_INFINITY };
  const close = addOpen(calendar, at, 1);
  const table = compiled(calendar, at, close);
  const i = lastUpTo(table.opens, close - 1);
  const from = table.opens[i];
  const to = table.closes[i];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Open milliseconds from the start of the table to the instant. */
function openUntil(table: Compiled, at: Instant): number {
  const i = lastUpTo(table.opens, at);
  if (i < 0) return 0;
  return (table.before[i] ?? 0) + Math.min(at, table.closes[i] ?? 0) - (table.opens[i] ?? 0);
}

/** Index of the last interval whose running total is still below the wanted amount. */
function lastBelow(before: Float64Array, wanted: number, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((before[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
