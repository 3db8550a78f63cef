/** An instant: milliseconds since 1970-01-01T00:00:00Z, a whole number (docs/decisions/0002). */
export type Instant = number;

/** A date on the wall of some time zone, `2026-04-20`. Sorts as text. */
export type LocalDate = string;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Local date of an instant in an IANA zone. */
export function dateAt(instant: Instant, timeZone: string): LocalDate {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** First instant of a local date; 01:00 where daylight saving skips midnight (2018-11-04 in São Paulo). */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** First instant after a local date, that is the start of the next one. */
export function endOfDay(date: LocalDate, timeZone: string): Instant {
  return startOfDay(addDays(date, 1), timeZone);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Instant of a wall-clock time on a local date; a time skipped by daylight saving is the first one after it. */
export function instantOn(date: LocalDate, minuteOfDay: number, timeZone: string): Instant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** ISO 8601 with the offset of the zone, `2026-04-20T15:00:00-03:00`. */
export function withOffset(instant: Instant, timeZone: string): string {
  return zoned(instant, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

export function zoned(instant: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}
