import type { Guide } from '#/domain/guide/guide.ts';
import { endOfDay, type Instant } from '#/domain/time/instant.ts';
import { unlessBarred } from './gate.ts';
import type { Errand, Standing } from './standing.ts';

/**
 * The first instant from which somebody who passes now would be barred, as far as it is known: a contract, a leave or the
 * support of a product ends. An end that bars nobody, or that another leave outlasts, is none.
 *
 * @returns undefined where nothing that is known ends it
 * @source PRO-122, choice B-30
 */
export function openUntil(
  guide: Pick<Guide, 'gate' | 'teams' | 'products' | 'vendor'>,
  errand: Errand,
  standing: Standing,
  now: Instant,
): Instant | undefined {
  const { timeZone } = guide.vendor;
  const lastDays = [
    standing.contractUntil,
    guide.products.find(({ id }) => id === errand.product)?.supportUntil ?? null,
  ];
  const ends = [
    ...lastDays.flatMap((day) => (day === null ? [] : [endOfDay(day, timeZone)])),
    ...standing.leaves.map(({ until }) => until),
  ];
  return ends
    .filter((end) => end > now)
    .toSorted((a, b) => a - b)
    .find((end) => unlessBarred(guide, errand, standing, end) !== undefined);
}
