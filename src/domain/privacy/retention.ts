import { zoned, type Instant } from '#/domain/time/instant.ts';

/** What is forgotten with time (src/db/migrations/0036-privacy.sql says what each is). */
export const RETENTION_KINDS = ['sign_ins', 'tries', 'mails', 'files', 'former_contacts'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** A span of the calendar. */
export interface Period {
  readonly unit: 'days' | 'months' | 'years';
  readonly amount: number;
}

/** How long each kind is kept; one that is not named is kept for good (LGPD, arts. 15 and 16). */
export type Retention = Readonly<Partial<Record<RetentionKind, Period>>>;

/** What is older than this instant goes, what is as old or younger stays. */
export const keptSince = (now: Instant, { unit, amount }: Period, zone: string): Instant =>
  zoned(now, zone).subtract({ [unit]: amount }).epochMilliseconds;

/** At least what the law demands or the program lives by: a month has 28 days at least, and 31 at most. */
export const isAtLeast = ({ unit, amount }: Period, months: number): boolean =>
  unit === 'years' || (unit === 'months' ? amount >= months : amount >= months * 31);

const WRITTEN = /^([1-9]\d{0,3}) (day|month|year)s?$/;

/** `30 days`, `6 months`, `5 years`; anything else is undefined. */
export function readPeriod(text: string): Period | undefined {
  const [, amount, unit] = WRITTEN.exec(text.trim()) ?? [];
  return amount === undefined ? undefined : { unit: `${unit}s` as Period['unit'], amount: Number(amount) };
}
