import type { Stretch } from '../shapes.ts';

export type SegmentKind = 'open' | 'closed' | 'holiday' | 'pause';

/** Part of one day, in minutes of the vendor's local day. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly kind: SegmentKind;
  readonly label: string;
}

/** One row of the bar of days: a day, or a run of equal days folded into one. */
export interface LedgerDay {
  readonly date: string;
  /** Last day of a folded run; the same as `date` for a single day. */
  readonly until: string;
  readonly days: number;
  readonly segments: readonly Segment[];
  /** Minutes that counted on each of its days. */
  readonly counted: number;
}

const DAY = 1440;
const FOLDED_FROM = 4;
const SERVICE_REASONS: Readonly<Record<string, SegmentKind>> = {
  closed: 'closed',
  day_off: 'closed',
  opening_day: 'closed',
  holiday: 'holiday',
  override: 'holiday',
};

/**
 * The ledger of a clock as rows of days, in the local time its instants are written in. Runs of four and more equal
 * days become one row, so that a pause of two months takes no more room than a weekend.
 */
export function ledgerDays(ledger: readonly Stretch[]): LedgerDay[] {
  const days = new Map<string, Segment[]>();
  for (const stretch of ledger)
    for (const [date, from, to] of daysBetween(stretch.from, stretch.to)) {
      const segments = days.get(date) ?? [];
      segments.push({ from, to, kind: kindOf(stretch), label: stretch.label });
      days.set(date, segments);
    }
  return folded([...days].map(([date, segments]) => dayOf(date, segments)));
}

/** Hours worth drawing: from the first open minute to the last one, in whole hours, or the whole day. */
export function hoursShown(days: readonly LedgerDay[]): { readonly from: number; readonly to: number } {
  const busy = days.flatMap(({ segments }) => segments.filter(({ kind }) => kind === 'open'));
  if (busy.length === 0) return { from: 0, to: DAY };
  const from = Math.floor(Math.min(...busy.map((segment) => segment.from)) / 60) * 60;
  const to = Math.ceil(Math.max(...busy.map((segment) => segment.to)) / 60) * 60;
  // An hour of margin shows that it is closed before and after.
  return { from: Math.max(0, from - 60), to: Math.min(DAY, to + 60) };
}

/** Local date and minute of the day that an ISO string is written in. */
export function localPart(instant: string): { readonly date: string; readonly minute: number } {
  const minute = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return { date: instant.slice(0, 10), minute: instant.slice(17, 19) === '59' ? minute + 1 : minute };
}

function kindOf({ counts, reason }: Stretch): SegmentKind {
  return counts ? 'open' : (SERVICE_REASONS[reason] ?? 'pause');
}

function* daysBetween(from: string, to: string): Generator<readonly [string, number, number]> {
  const start = localPart(from);
  const end = localPart(to);
  for (let date = start.date; date <= end.date; date = dayAfter(date)) {
    const begins = date === start.date ? start.minute : 0;
    const ends = date === end.date ? end.minute : DAY;
    if (begins < ends) yield [date, begins, ends];
  }
}

function dayAfter(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + 1)).toISOString().slice(0, 10);
}

const dayOf = (date: string, segments: readonly Segment[]): LedgerDay => ({
  date,
  until: date,
  days: 1,
  segments,
  counted: segments.reduce((sum, { kind, from, to }) => sum + (kind === 'open' ? to - from : 0), 0),
});

function folded(days: readonly LedgerDay[]): LedgerDay[] {
  const rows: LedgerDay[] = [];
  for (let at = 0; at < days.length;) {
    const run = runFrom(days, at);
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= FOLDED_FROM)
      rows.push({ ...first, until: last.date, days: run.length });
    else rows.push(...run);
    at += run.length;
  }
  return rows;
}

function runFrom(days: readonly LedgerDay[], start: number): LedgerDay[] {
  const shape = shapeOf(days[start]);
  const rest = days.slice(start);
  const end = rest.findIndex((day) => shapeOf(day) !== shape);
  return end === -1 ? rest : rest.slice(0, end);
}

const shapeOf = (day: LedgerDay | undefined) => JSON.stringify(day?.segments);
