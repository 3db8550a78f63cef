import type { Calendar, HolidayKind, Override, Span } from '#/domain/time/calendar.ts';
import { dayOf, fallsOn } from '#/domain/time/day.ts';
import { nationalHolidays } from '#/domain/time/holidays-br.ts';
import { addDays, type LocalDate } from '#/domain/time/instant.ts';
import { intersect } from '#/domain/time/spans.ts';
import { coverages, type Coverage } from './coverage.ts';
import type { Guide } from './guide.ts';

/** A holiday, or days with hours of their own; first and last date are inclusive. */
export interface SpecialDay {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly name: string;
  readonly kind: HolidayKind | 'exception';
  /** What each of those it concerns does: everybody on a holiday, the calendar's own on an exception. */
  readonly service: readonly Service[];
}

export interface Service {
  readonly who: Coverage;
  /** Empty: closed. */
  readonly spans: readonly Span[];
  readonly onCall: readonly Span[];
  /** The day is no holiday of theirs. */
  readonly asUsual: boolean;
}

/** The days of a year that differ from the week, in their order (TRG-200). */
export function specialDays(guide: Guide, year: number): SpecialDay[] {
  const all = coverages(guide);
  return [...holidays(guide, all, year), ...exceptions(all, year)].toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.name.localeCompare(b.name),
  );
}

function holidays({ calendars }: Guide, all: readonly Coverage[], year: number): SpecialDay[] {
  const local = Object.values(calendars)[0]?.holidays ?? [];
  const named = new Map<string, { date: LocalDate; name: string; kind: HolidayKind }>();
  const add = (date: LocalDate, name: string, kind: HolidayKind) =>
    void (named.has(date) || named.set(date, { date, name, kind }));
  for (const [monthDay, name] of nationalHolidays(year)) add(`${year}-${monthDay}`, name, 'national');
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1))
    for (const day of local) if (fallsOn(day, date)) add(date, day.name, day.kind);
  return [...named.values()].map(({ date, name, kind }) => ({
    from: date,
    to: date,
    name,
    kind,
    service: all.map((who) => serviceOn(who, date)),
  }));
}

/** Dated exceptions that touch the year, each told once with all whose calendar has it. */
function exceptions(all: readonly Coverage[], year: number): SpecialDay[] {
  const told = new Map<string, SpecialDay>();
  for (const who of all)
    for (const override of who.calendar.overrides) {
      const { from, to, name, spans } = override;
      if (to < `${year}-01-01` || from > `${year}-12-31`) continue;
      const key = `${from} ${to} ${name}`;
      const known = told.get(key);
      const service = [...(known?.service ?? []), { who, spans, onCall: [], asUsual: false }];
      told.set(key, { from, to, name, kind: 'exception', service });
    }
  return [...told.values()];
}

/** Exceptions of a calendar that are not over yet, the next one first. */
export const comingExceptions = ({ overrides }: Calendar, today: LocalDate): Override[] =>
  overrides.filter(({ to }) => to >= today).toSorted((a, b) => a.from.localeCompare(b.from));

function serviceOn(who: Coverage, date: LocalDate): Service {
  const { spans, why } = dayOf(who.calendar, date);
  const onCall = who.calendar.onCall[Temporal.PlainDate.from(date).dayOfWeek] ?? [];
  const asUsual = why === 'service' || why === 'day_off';
  return { who, spans, onCall: asUsual ? intersect(spans, onCall) : [], asUsual };
}
