import type { Facts } from '#/domain/refusal.ts';
import type { Moments } from '#/text/moment.ts';

/** Makes a sentence of a refusal's facts. */
export type Say = (facts: Facts, moments: Moments) => string;
