import type { LocalDate } from '#/domain/time/instant.ts';

/**
 * A date as people and sheets write it: `31/12/2026`, `31-12-2026`, `31.12.26` or `2026-12-31`, with an hour after it that
 * says nothing; undefined for what is no day of the calendar. Years of two digits are of this century.
 */
export function readDate(written: string): LocalDate | undefined {
  const day = written.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const [, of, , month, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(day) ?? [];
  const iso = year ? `${year.padStart(4, '20')}-${month?.padStart(2, '0')}-${of?.padStart(2, '0')}` : day;
  // A year of another age is a slip of the hand: 0226, 2206.
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(iso)) return undefined;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
