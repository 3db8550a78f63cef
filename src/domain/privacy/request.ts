import { addDays, dateAt, type Instant, type LocalDate } from '#/domain/time/instant.ts';

/** What somebody may ask of her own data: a copy of all of it, or that it be erased (LGPD, art. 18, II, V and VI). */
export const REQUEST_KINDS = ['copy', 'erasure'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How a request ended. */
export const REQUEST_OUTCOMES = ['done', 'refused'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Days the law gives for a complete statement, from the day after she asked (LGPD, art. 19, II). */
export const REQUEST_DAYS = 15;

/** Last local day of the term. It is not put off by a holiday, which would be to our good alone. */
export const requestDueOn = (askedAt: Instant, zone: string): LocalDate =>
  addDays(dateAt(askedAt, zone), REQUEST_DAYS);
