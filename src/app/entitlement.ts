import { companiesOfCodes } from '#/db/delinquency.ts';
import { standingOf } from '#/db/standing.ts';
import { unlessBarred } from '#/domain/gate/gate.ts';
import { openUntil } from '#/domain/gate/open-until.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { MINUTE, type Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import type { Visit } from './visit.ts';

/** Whether a company may run the vendor's system (PRO-122). */
export interface Entitlement {
  readonly company: { readonly code: string; readonly name: string };
  /** Why it may not; undefined when it may. */
  readonly refusal: Refusal | undefined;
  /** When the answer ends by itself, as far as it is known. */
  readonly until: Instant | undefined;
  /** The minute of the answer, and until when it may be relied upon without asking again. */
  readonly at: Instant;
  readonly freshUntil: Instant;
}

/** So long a system may go on with an answer, when it cannot ask. */
const FRESH_MINUTES = 15;

/** @throws Failure `company/unknown` */
export async function entitlementOf({ tx, now, guides }: Visit, code: string): Promise<Entitlement> {
  const [company] = await companiesOfCodes(tx, [code]);
  const standing = company && (await standingOf(tx, company.id, null, now));
  if (!standing) throw new Failure('company/unknown');
  const { guide } = guides.current;
  const errand = { intent: 'product', isNobodyYet: true } as const;
  const refusal = unlessBarred(guide, errand, standing, now);
  const until = refusal ? undefined : openUntil(guide, errand, standing, now);
  const at = now - (now % MINUTE);
  return {
    company: { code: company.code, name: company.name },
    refusal,
    until,
    at,
    freshUntil: Math.min(at + FRESH_MINUTES * MINUTE, until ?? Infinity),
  };
}
