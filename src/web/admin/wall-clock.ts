import type { Formats } from '../shared/format.ts';

const MINUTE_MS = 60_000;

/**
 * The instant at which the vendor's clocks show a date and a time, ISO in UTC. Of an hour that comes twice it is one of
 * the two; of one that is left out, a neighbour.
 *
 * @param date `2026-03-12`, @param time `09:00`
 */
export function instantAt(date: string, time: string, formats: Pick<Formats, 'local'>): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
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
