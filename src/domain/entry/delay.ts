import { DAY, MINUTE, type Instant } from '#/domain/time/instant.ts';

/** Failures so far, and when the last one was. */
export interface Tries {
  readonly failures: number;
  readonly lastAt: Instant | null;
}

const SECOND = 1_000;
/** Typing it wrong now and then costs nothing. */
const FREE = { pair: 5, place: 20 } as const;
const FIRST = 15 * SECOND;
const LONGEST = 15 * MINUTE;

/**
 * Until when nobody may try: growing with each failure, for an address from one place, and for a place that fails with
 * many addresses. Never for an address alone, or whoever knows it could lock its owner out.
 *
 * @param isKnown she entered from this place before: what others fail with there is not held against her
 */
export function waitUntil(pair: Tries, place: Tries, isKnown: boolean, now: Instant): Instant | undefined {
  const ends = [until(pair, FREE.pair, 1), ...(isKnown ? [] : [until(place, FREE.place, 4)])].filter(
    (end) => end !== undefined && end > now,
  );
  return ends.length === 0 ? undefined : Math.max(...ends.map((end) => end ?? 0));

  function until({ failures, lastAt }: Tries, free: number, steps: number): Instant | undefined {
    if (lastAt === null || failures < free || lastAt < now - DAY) return undefined;
    return lastAt + Math.min(LONGEST, FIRST * 2 ** Math.floor((failures - free) / steps));
  }
}
