import { createRequire } from 'node:module';
import { zoned, type Instant, type LocalDate } from '#/domain/time/instant.ts';

/** What the other libraries can say of a week: local times of the process's zone, the same for every weekday. */
export type Hours = readonly (readonly [opens: string, closes: string])[];

/** A library that adds hours of service to an instant. */
export interface Rival {
  readonly name: string;
  add(from: Instant, minutes: number): Instant;
  /** The date so many business days after another. */
  addDays(from: Instant, days: number): Instant;
}

interface DayMade {
  addBusinessMinutes(minutes: number): { valueOf(): number };
  addBusinessDays(days: number): { valueOf(): number };
}
interface Dayjs {
  (from: number): DayMade;
  extend(plugin: unknown): void;
  setBusinessTime(hours: Record<string, readonly { start: string; end: string }[] | null>): void;
  setHolidays(dates: readonly string[]): void;
}
interface Moment {
  (from: number): { addWorkingTime(amount: number, unit: string): { valueOf(): number } };
  updateLocale(locale: string, settings: object): void;
}

// Neither brings types that TypeScript can read here.
const load = createRequire(import.meta.url);
const dayjs = load('dayjs') as Dayjs;
dayjs.extend(load('dayjs-business-time'));
const moment = load('moment-business-time') as Moment;

/** The libraries on the same hours, Monday to Friday, closed on the same dates. */
export function rivalsOn(hours: Hours, dates: readonly LocalDate[]): Rival[] {
  const spans = hours.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  dayjs.setBusinessTime({
    ...Object.fromEntries(weekdays.map((day) => [day, spans])),
    saturday: null,
    sunday: null,
  });
  dayjs.setHolidays(dates);
  const times = spans.flatMap(({ start, end }) => [start, end]);
  moment.updateLocale('en', {
    workinghours: { 0: null, 1: times, 2: times, 3: times, 4: times, 5: times, 6: null },
    holidays: dates,
  });
  return [
    {
      name: 'dayjs-business-time',
      add: (from, minutes) => dayjs(from).addBusinessMinutes(minutes).valueOf(),
      addDays: (from, days) => dayjs(from).addBusinessDays(days).valueOf(),
    },
    {
      name: 'moment-business-time',
      add: (from, minutes) => moment(from).addWorkingTime(minutes, 'minutes').valueOf(),
      addDays: (from, days) => moment(from).addWorkingTime(days, 'days').valueOf(),
    },
  ];
}

/** The libraries count in the zone of the process. @throws Error when it is another one */
export function standIn(timeZone: string): void {
  process.env['TZ'] = timeZone;
  const noon = Date.UTC(2026, 2, 2, 15);
  if (new Date(noon).getHours() !== zoned(noon, timeZone).hour)
    throw new Error(`the process is not in ${timeZone}`);
}
