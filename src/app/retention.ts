import { countOlder, forgetOlder } from '#/db/retention.ts';
import { workAsDesk } from '#/db/work.ts';
import { keptSince, RETENTION_KINDS, type RetentionKind } from '#/domain/privacy/retention.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { ERASED } from './personal-data.ts';
import type { Site } from './site.ts';

type House = Pick<Site, 'pool' | 'guides' | 'now'>;

/** Rows forgotten in one transaction: short enough that nobody waits for it. */
const BATCH = 1_000;

/**
 * Forgets what is older than the guide keeps it, by kind, some at a time. Each part is written down in its own
 * transaction: whoever is killed in between leaves nothing half forgotten, and the next run goes on.
 *
 * @returns how many went, by kind; kinds of which nothing went are not named
 */
export async function forgetOld(
  house: House,
  batch = BATCH,
): Promise<Readonly<Partial<Record<RetentionKind, number>>>> {
  const gone: Partial<Record<RetentionKind, number>> = {};
  for (const term of terms(house)) {
    for (
      let count = await forgetSome(house, term, batch);
      count > 0;
      count = await forgetSome(house, term, batch)
    )
      gone[term.kind] = (gone[term.kind] ?? 0) + count;
  }
  return gone;
}

interface Term {
  readonly kind: RetentionKind;
  /** What is older goes. */
  readonly before: Instant;
}

/** What `forgetOld` would take away now, by kind that has a term. */
export const wouldForget = (house: House): Promise<(Term & { readonly count: number })[]> =>
  workAsDesk(house.pool, async (tx) => {
    const found: (Term & { readonly count: number })[] = [];
    for (const term of terms(house))
      found.push({ ...term, count: await countOlder(tx, term.kind, term.before) });
    return found;
  });

const forgetSome = ({ pool, now }: House, { kind, before }: Term, most: number): Promise<number> =>
  workAsDesk(pool, async (tx) => {
    const count = await forgetOlder(tx, kind, before, most, ERASED);
    const facts = { forgotten: kind, lines: count, to: new Date(before).toISOString() };
    if (count > 0)
      await audited({ tx, now: now(), isSystem: true }, 'old_forgotten', { kind: 'list', id: kind }, facts);
    return count;
  });

function terms({ now, guides }: House): Term[] {
  const { retention, vendor } = guides.current.guide;
  return RETENTION_KINDS.flatMap((kind) => {
    const period = retention[kind];
    return period ? [{ kind, before: keptSince(now(), period, vendor.timeZone) }] : [];
  });
}
