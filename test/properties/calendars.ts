import fc from 'fast-check';
import type { Calendar, HolidayKind, LocalHoliday, Override, Span, Week } from '#/domain/time/calendar.ts';
import { isoAfter } from './holy-days.ts';

const DAY = 86_400_000;

/** Times and places where clocks are hard: changes at midnight, by half an hour, odd offsets, New Year, Easter. */
const PLACES: readonly { readonly timeZone: string; readonly around: readonly string[] }[] = [
  { timeZone: 'America/Sao_Paulo', around: ['2017-10-15', '2018-02-18', '2018-11-04', '2019-02-17'] },
  { timeZone: 'America/Sao_Paulo', around: ['2018-12-31', '2026-04-03', '2024-11-20'] },
  { timeZone: 'America/New_York', around: ['2026-03-08', '2026-11-01'] },
  { timeZone: 'Europe/Lisbon', around: ['2026-03-29', '2026-10-25'] },
  { timeZone: 'Australia/Lord_Howe', around: ['2026-04-05', '2026-10-04'] },
  { timeZone: 'Asia/Kathmandu', around: ['2026-05-01'] },
  { timeZone: 'America/St_Johns', around: ['2026-03-08', '2026-11-01'] },
];

/** A calendar and a date about which the test plays. */
export interface Scene {
  readonly calendar: Calendar;
  readonly around: number;
}

/** Spans of a day: one to three, now and then touching each other, to the odd minute or to the half hour. */
const daySpans: fc.Arbitrary<readonly Span[]> = fc
  .oneof(
    fc.uniqueArray(
      fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
      { minLength: 2, maxLength: 6 },
    ),
    fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 6 }),
  )
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .chain((cuts) => fc.boolean().map((touching) => paired(cuts, touching)))
  .filter((spans) => minutesOf(spans) >= 60);

function paired(cuts: readonly number[], touching: boolean): Span[] {
  const step = touching ? 1 : 2;
  return cuts.flatMap((opens, i) => {
    const closes = cuts[i + 1];
    return i % step === 0 && closes !== undefined ? [{ opens, closes }] : [];
  });
}

const minutesOf = (spans: readonly Span[]) =>
  spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0);

const week: fc.Arbitrary<Week> = fc
  .tuple(daySpans, daySpans, fc.option(daySpans), fc.subarray([3, 5, 6, 7]))
  .map(([one, other, sixth, more]) => {
    const days: Record<number, readonly Span[]> = { 1: one, 2: other, 4: one };
    for (const day of more) days[day] = day >= 6 ? (sixth ?? []) : other;
    return days;
  });

const onCallWeek: fc.Arbitrary<Week> = fc.oneof(
  fc.constant<Week>({}),
  fc.tuple(daySpans, fc.subarray([1, 2, 5, 6])).map(([spans, days]): Week => {
    return Object.fromEntries(days.map((day) => [day, spans]));
  }),
);

const holiday = (date: string): fc.Arbitrary<LocalHoliday> =>
  fc.record({
    name: fc.constant('feriado'),
    kind: fc.constantFrom<LocalHoliday['kind']>('state', 'city', 'optional'),
    on: fc.oneof(
      nearby(date).map((day) => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8)) })),
      nearby(date).map((day) => ({ date: day })),
      fc.constantFrom(-47, -2, 0, 60).map((easter) => ({ easter })),
    ),
    since: fc.constantFrom(undefined, 1997, 2025),
    until: fc.constantFrom(undefined, 2023),
  });

const override = (date: string): fc.Arbitrary<Override> =>
  fc
    .tuple(nearby(date), fc.integer({ min: 0, max: 4 }), fc.oneof(fc.constant([]), daySpans), fc.boolean())
    .map(([from, days, spans, onHolidays]) => ({
      name: 'exceção',
      from,
      to: isoAfter(from, days),
      spans,
      onHolidays,
    }));

const nearby = (date: string) => fc.integer({ min: -8, max: 8 }).map((days) => isoAfter(date, days));

const KINDS: readonly HolidayKind[] = ['national', 'state', 'city', 'optional'];

/** Any calendar that opens often enough for the oracle to walk, with a date near something awkward. */
export const scene: fc.Arbitrary<Scene> = fc
  .constantFrom(...PLACES)
  .chain(({ timeZone, around }) => fc.tuple(fc.constant(timeZone), fc.constantFrom(...around)))
  .chain(([timeZone, date]) =>
    fc
      .record({
        always: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
        week,
        onCall: onCallWeek,
        onCallCounts: fc.boolean(),
        closedOn: fc.subarray([...KINDS]),
        holidays: fc.array(holiday(date), { maxLength: 3 }),
        overrides: fc.array(override(date), { maxLength: 2 }),
      })
      .filter(({ week, onCall, onCallCounts }) => onCallCounts || opensEnough(week, onCall))
      .map((rest) => ({
        calendar: { id: 'casa', label: 'Casa', timeZone, ...rest },
        around: Date.parse(`${date}T00:00:00Z`),
      })),
  );

/** Taking the reduced roster out of the service must leave three days of at least one span untouched. */
const opensEnough = (week: Week, onCall: Week) =>
  Object.keys(week).filter((day) => !(Number(day) in onCall) && minutesOf(week[Number(day)] ?? []) > 0)
    .length >= 2;

/** An instant within some days of another: on the minute, as people write, or to the millisecond, as servers do. */
export const near = (around: number, days = 6): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -days * 1_440, max: days * 1_440 }).map((minutes) => around + minutes * 60_000),
    fc.integer({ min: -days * DAY, max: days * DAY }).map((ms) => around + ms),
  );

/** Many questions of one calendar: laying it out costs more than asking. */
export const withMany = (size: number, days?: number) =>
  scene.chain((scene) =>
    fc.tuple(
      fc.constant(scene.calendar),
      fc.array(near(scene.around, days), { minLength: size, maxLength: size }),
    ),
  );

/** How long a stretch of open time may be: up to some working days, often not on the minute. */
export const openLength = fc.oneof(
  fc.integer({ min: 0, max: 40 * 60 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: 1, max: 12 * 3_600_000 }),
);
