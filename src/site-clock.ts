import type { Instant } from '#/domain/time/instant.ts';

export interface SiteClock {
  readonly now: () => Instant;
  /** Sets the time by hand; undefined on the system's own clock. */
  readonly move?: ((now: Instant) => void) | undefined;
}

/** The clock of a site. A manual one stands still until it is moved (end-to-end tests). */
export function siteClock(kind: 'system' | 'manual'): SiteClock {
  if (kind === 'system') return { now: () => Date.now() };
  let at = Date.now();
  return { now: () => at, move: (now) => void (at = now) };
}
