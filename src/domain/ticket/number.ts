import type { NumberFormat } from '#/domain/guide/number-format.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { dateAt } from '#/domain/time/instant.ts';

/** The series a number is drawn from; undefined for numbers that follow no series. */
export function seriesOf(format: NumberFormat, at: Instant, timeZone: string): string | undefined {
  if (format.kind === 'random') return undefined;
  return format.kind === 'year_month' ? dateAt(at, timeZone).slice(0, 7).replace('-', '') : 'all';
}

/** A number of a series as people read it: `000123`, `202609/0493` (TTL-081). */
export function numberInSeries(format: NumberFormat, series: string, n: number): string {
  const padded = String(n).padStart(format.digits, '0');
  return format.kind === 'year_month' ? `${series}/${padded}` : padded;
}

/**
 * A number that tells nothing of the one before, the leading zero kept (TRG-128, choice B-62).
 *
 * @param chance from 0 up to but not including 1
 */
export const numberAtRandom = ({ digits }: NumberFormat, chance: number): string =>
  String(Math.floor(chance * 10 ** digits)).padStart(digits, '0');
