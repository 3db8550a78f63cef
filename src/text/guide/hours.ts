import { coverages, type Coverage } from '#/domain/guide/coverage.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { comingExceptions } from '#/domain/guide/special-days.ts';
import type { Calendar, HolidayKind } from '#/domain/time/calendar.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { dateInWords } from './dates.ts';
import { spansInWords, weekInWords } from './week.ts';
import { guideWords } from './words.ts';

/** When each team serves, with its reduced roster, its holidays and the exceptions to come (PRO-094 to PRO-097). */
export function hoursTable(
  guide: Guide,
  of: readonly string[] | undefined,
  today: LocalDate,
  locale: Locale,
): Block {
  const { columns, captions } = guideWords(locale);
  const kept = new Set(Object.values(guide.calendars)[0]?.holidays.map(({ kind }) => kind));
  const kinds = KINDS.filter((kind) => kind === 'national' || kept.has(kind));
  const shown = coverages(guide).filter(
    ({ kind, id }) => of === undefined || (kind === 'team' && of.includes(id)),
  );
  const who = shown.every(({ kind }) => kind === 'severities') ? columns.severity : columns.team;
  return table(
    captions.hours,
    [who, columns.hours, columns.onCall, columns.holidays, columns.coming],
    shown.map((coverage) => row(coverage, kinds, today, locale)),
  );
}

const KINDS: readonly HolidayKind[] = ['national', 'state', 'city', 'optional'];

function row(coverage: Coverage, kinds: readonly HolidayKind[], today: LocalDate, locale: Locale) {
  const { kind, labels, calendar } = coverage;
  return [
    [kind === 'contracts' ? guideWords(locale).contractsNamed(labels) : labels.join(', ')],
    hoursInWords(calendar, locale),
    onCallInWords(calendar, locale),
    holidaysInWords(calendar, kinds, locale),
    comingInWords(calendar, today, locale),
  ];
}

/** The ordinary week with its zone, a line for each run of days. */
export function hoursInWords(calendar: Calendar, locale: Locale): string[] {
  const { always, zone } = guideWords(locale);
  if (calendar.always) return [always];
  const week = weekInWords(calendar.week, locale);
  return week.map((line, i) => (i === week.length - 1 ? `${line} (${zone(calendar.timeZone)})` : line));
}

function onCallInWords({ onCall, onCallCounts, always }: Calendar, locale: Locale): string[] {
  const words = guideWords(locale);
  if (always || Object.values(onCall).every((spans) => spans.length === 0)) return [];
  return [...weekInWords(onCall, locale), onCallCounts ? words.onCallCounts : words.onCallDoesNotCount];
}

function holidaysInWords(
  { always, closedOn, onCallOnlyOn = [] }: Calendar,
  kinds: readonly HolidayKind[],
  locale: Locale,
): string[] {
  const words = guideWords(locale);
  if (always) return [];
  const reduced = kinds.filter((kind) => onCallOnlyOn.includes(kind) && !closedOn.includes(kind));
  const open = kinds.filter((kind) => !closedOn.includes(kind) && !reduced.includes(kind));
  return [
    words.closedOn(kinds.filter((kind) => closedOn.includes(kind))),
    ...(reduced.length > 0 ? [words.onCallOnlyOn(reduced)] : []),
    ...(closedOn.length > 0 && open.length > 0 ? [words.openOn(open)] : []),
  ];
}

/** Dated exceptions from a day on. */
export function comingInWords(calendar: Calendar, today: LocalDate, locale: Locale): string[] {
  const { exception, closed } = guideWords(locale);
  return comingExceptions(calendar, today).map(({ name, from, to, spans, onHolidays }) =>
    exception(
      name,
      dateInWords(from, locale),
      dateInWords(to, locale),
      spans.length === 0 ? closed : spansInWords(spans, locale),
      onHolidays,
    ),
  );
}
