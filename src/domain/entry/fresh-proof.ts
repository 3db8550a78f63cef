import { MINUTE, type Instant } from '#/domain/time/instant.ts';

/** How long a proof of who somebody is counts for what opens her account to others: keys, codes, addresses, tokens. */
const COUNTS_FOR = 10 * MINUTE;

/**
 * Whether she proved lately who she is, by password, key of access or company account. An open session alone is no
 * proof: whoever took it would plant a key of his own and come again when she has ended it.
 */
export const isFresh = (provedAt: Instant | null | undefined, now: Instant): boolean =>
  provedAt !== null && provedAt !== undefined && now - provedAt <= COUNTS_FOR;
