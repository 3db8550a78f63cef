import type { Guide } from '#/domain/guide/guide.ts';
import type { Releases, ReleaseWindow } from '#/domain/guide/release.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/** What a guide says of the versions of a product; undefined where it says nothing. */
export const releasesOf = ({ products }: Guide, product: string | undefined): Releases | undefined =>
  products.find(({ id }) => id === product)?.releases;

/**
 * Whether a version that somebody stated is one that is not served any more. What is newer than the current one, or says
 * no number, is not held against her.
 *
 * @source TTL-136
 */
export function isUnsupported({ current, supported, open }: Releases, stated: string): boolean {
  const said = numbersIn(stated);
  if (said.length === 0 || [current, ...supported, ...open].some((known) => belongs(said, numbersIn(known))))
    return false;
  return compare(said, numbersIn(current)) < 0;
}

/** 12.5.3 belongs to 12.5, and 12.5 to 12.5.0. */
const belongs = (said: readonly number[], known: readonly number[]) =>
  said.every((number, i) => (known[i] ?? number) === number) &&
  known.slice(said.length).every((n) => n === 0);

const numbersIn = (version: string): number[] =>
  (/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '')
    .split('.')
    .filter((part) => part !== '')
    .map(Number);

function compare(one: readonly number[], other: readonly number[]): number {
  const longest = Math.max(one.length, other.length);
  for (let i = 0; i < longest; i++) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Versions for which a matter of a ticket's kind may be planned: a correction for the last one on the market and what
 * comes after it, an implementation only for those open for development.
 *
 * @source TTL-107, TTL-137
 */
export function plannable(
  guide: Guide,
  { product, kind }: Pick<Ticket, 'product' | 'kind'>,
): readonly string[] {
  const releases = releasesOf(guide, product);
  const plannedFor = guide.kinds.find(({ id }) => id === kind)?.plannedFor;
  if (!releases || !plannedFor) return [];
  return plannedFor === 'open' ? releases.open : [...new Set([releases.current, ...releases.open])];
}

/** When a version is to be released, where the guide says so (TTL-108). */
export const windowOf = (releases: Releases | undefined, version: string): ReleaseWindow | undefined =>
  releases?.windows.find((window) => window.version === version);
