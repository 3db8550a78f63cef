import type { Calendar, HolidayKind, LocalHoliday, Span } from './calendar.ts';
import { easterPlus, nationalHolidays } from './holidays-br.ts';
import type { LocalDate } from './instant.ts';
import { subtract, unite } from './spans.ts';

/** What a team does on one local date, and why. */
export interface Day {
  /** Spans that count for clocks, sorted and apart from each other. */
  readonly spans: readonly Span[];
  readonly why: 'service' | 'day_off' | 'holiday' | 'override';
  /** Name of the holiday or of the dated exception. */
  readonly name?: string | undefined;
}

const WHOLE_DAY: Day = { spans: [{ opens: 0, closes: 1440 }], why: 'service' };

/** The counting hours of a calendar on a date: dated exceptions first, then holidays, then the week. */
export function dayOf(calendar: Calendar, date: LocalDate): Day {
  if (calendar.always) return WHOLE_DAY;
  const holiday = holidayOn(calendar, date);
  const override = calendar.overrides.findLast(({ from, to }) => from <= date && date <= to);
  if (override && (!holiday || override.onHolidays || override.spans.length === 0))
    return { spans: override.spans, why: 'override', name: override.name };
  if (holiday) return { spans: [], why: 'holiday', name: holiday };
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  const reduced = holidayAmong(calendar.onCallOnlyOn ?? [], calendar, date);
  if (reduced)
    return {
      spans: calendar.onCallCounts ? (calendar.onCall[weekday] ?? []) : [],
      why: 'override',
      name: reduced,
    };
  const spans = countingSpans(calendar, weekday);
  return spans.length > 0 ? { spans, why: 'service' } : { spans, why: 'day_off' };
}

/** Name of the holiday on which this team is closed, if the date is one. */
export const holidayOn = (calendar: Calendar, date: LocalDate): string | undefined =>
  holidayAmong(calendar.closedOn, calendar, date);

function holidayAmong(
  kinds: readonly HolidayKind[],
  { holidays }: Calendar,
  date: LocalDate,
): string | undefined {
  if (kinds.length === 0) return undefined;
  const local = holidays.find((day) => kinds.includes(day.kind) && fallsOn(day, date));
  if (local) return local.name;
  return kinds.includes('national') ? national(Number(date.slice(0, 4))).get(date.slice(5)) : undefined;
}

function countingSpans(calendar: Calendar, weekday: number): readonly Span[] {
  const service = calendar.week[weekday] ?? [];
  const onCall = calendar.onCall[weekday] ?? [];
  if (onCall.length === 0) return service;
  return calendar.onCallCounts ? unite(service, onCall) : subtract(service, onCall);
}

/** Whether a day of the guide is kept on a date. */
export function fallsOn({ on, since, until }: LocalHoliday, date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  if ((since !== undefined && year < since) || (until !== undefined && year > until)) return false;
  if ('date' in on) return on.date === date;
  if ('easter' in on) return easterPlus(year, on.easter).toString() === date;
  return on.month === Number(date.slice(5, 7)) && on.day === Number(date.slice(8, 10));
}

const years = new Map<number, ReadonlyMap<string, string>>();

function national(year: number): ReadonlyMap<string, string> {
  const known = years.get(year) ?? nationalHolidays(year);
  years.set(year, known);
  return known;
}

/** The seven days of the week a date belongs to, from Monday. */
export function weekOf(date: LocalDate): LocalDate[] {
  const day = Temporal.PlainDate.from(date);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return Array.from({ length: 7 }, (_, i) => monday.add({ days: i }).toString());
}
