import type { Formats } from '../shared/format.ts';

const MINUTE_MS = 60_000;

/** Years have four digits; fields that know it go on to the next part by themselves. */
export const LAST_DAY = '9999-12-31';

/**
 * The instant at which the vendor's clocks show a date and a time, ISO in UTC. Of an hour that comes twice it is one of
 * the two; of one that is left out, a neighbour. Undefined for a date that nobody can have meant.
 *
 * @param date `2026-03-12`, @param time `09:00`
 */
export function instantAt(date: string, time: string, formats: Pick<Formats, 'local'>): string | undefined {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  let guess = wanted;
  for (let i = 0; i < 2; i++) guess += wanted - shown(new Date(guess), formats);
  return new Date(guess).toISOString();
}

function shown(instant: Date, { local }: Pick<Formats, 'local'>): number {
  const { date, minute } = local(instant);
  return Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS;
}

/** The local date a number of days after an instant. */
export function dateAfter(instant: Date, days: number, { local }: Pick<Formats, 'local'>): string {
  const day = new Date(`${local(instant).date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
