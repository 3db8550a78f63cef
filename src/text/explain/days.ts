import type { Stretch, StretchReason } from '#/domain/clock/explain.ts';
import {
  addDays,
  dateAt,
  endOfDay,
  startOfDay,
  type Instant,
  type LocalDate,
} from '#/domain/time/instant.ts';

/** What one local day gave to a clock. */
export interface CountedDay {
  readonly date: LocalDate;
  /** An instant of the day, to name it by. */
  readonly at: Instant;
  readonly minutes: number;
  /** End of the last counting stretch of the day. */
  readonly countedUntil?: Instant | undefined;
  /** Why the day gave nothing. */
  readonly why?: StretchReason | undefined;
  readonly name?: string | undefined;
}

const MINUTE = 60_000;

/** The ledger day by day; pauses are told apart and count nothing here. */
export function countedDays(ledger: readonly Stretch[], timeZone: string): CountedDay[] {
  const first = ledger[0];
  const last = ledger.at(-1);
  if (!first || !last) return [];
  const days: CountedDay[] = [];
  for (
    let date = dateAt(first.from, timeZone);
    startOfDay(date, timeZone) < last.to;
    date = addDays(date, 1)
  ) {
    const dawn = startOfDay(date, timeZone);
    const dusk = endOfDay(date, timeZone);
    const parts = ledger.filter(({ from, to }) => from < dusk && to > dawn);
    const counting = parts.filter(({ counts }) => counts);
    const minutes =
      counting.reduce((sum, { from, to }) => sum + Math.min(to, dusk) - Math.max(from, dawn), 0) / MINUTE;
    const until = counting.at(-1)?.to;
    const named = parts.find(({ reason }) => reason === 'holiday' || reason === 'override') ?? parts[0];
    days.push({
      date,
      at: Math.max(first.from, dawn),
      minutes: Math.round(minutes),
      countedUntil: until && Math.min(until, dusk),
      why: minutes > 0 ? undefined : named?.reason,
      name: minutes > 0 ? undefined : named?.name,
    });
  }
  return days;
}
