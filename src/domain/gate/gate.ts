import { BARS, type Bar, type BarKind } from '#/domain/guide/gate.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Facts, type Refusal, type RefusalCode } from '#/domain/refusal.ts';
import { dateAt, type Instant } from '#/domain/time/instant.ts';
import type { Errand, Standing } from './standing.ts';

const CODES = {
  administrator: 'gate/no-administrator',
  contract: 'gate/contract-over',
  delinquency: 'gate/delinquent',
  training: 'gate/untrained',
  lifecycle: 'gate/product-over',
  ticket_first: 'gate/ticket-first',
} as const satisfies Record<BarKind, RefusalCode>;

/**
 * Whether a customer may do what she came for: the same answer on every channel.
 *
 * @returns undefined when she may; else a refusal with what stands in the way and, in `team` and `to`, who clears it up:
 *          `gate/not-permitted`, `gate/no-administrator`, `gate/contract-over`, `gate/delinquent`, `gate/untrained`,
 *          `gate/product-over`, `gate/ticket-first`
 * @source PRO-121 to PRO-124, TRG-089, TRG-133 to TRG-135, TTL-020, TTL-024, choices B-28 to B-31, B-64, B-77
 */
export function unlessBarred(
  guide: Pick<Guide, 'gate' | 'teams' | 'products' | 'vendor'>,
  errand: Errand,
  standing: Standing,
  now: Instant,
): Refusal | undefined {
  const { intent, team } = errand;
  if (standing.denied.includes(intent)) return refuse('gate/not-permitted', { intent });
  for (const kind of BARS) {
    const bar = guide.gate[kind];
    if (!bar?.blocks.includes(intent)) continue;
    if (team !== undefined && (team === bar.sentTo || bar.exempt.includes(team))) continue;
    if (standing.leaves.some((leave) => leave.bar === kind && now < leave.until)) continue;
    const facts = why(kind, guide, errand, standing, now);
    if (!facts) continue;
    return told(guide, kind, bar, { intent, ...facts });
  }
  return undefined;
}

/** What is said at the door to somebody whose companies nobody keeps; undefined where the guide lets her in (TRG-089). */
export function refusalOfUnkept(guide: Pick<Guide, 'gate' | 'teams'>): Refusal | undefined {
  const bar = guide.gate.administrator;
  return bar?.blocks.includes('account')
    ? told(guide, 'administrator', bar, { intent: 'account' })
    : undefined;
}

function told({ teams }: Pick<Guide, 'teams'>, kind: BarKind, { sentTo, note }: Bar, facts: Facts): Refusal {
  const label = teams.find(({ id }) => id === sentTo)?.label;
  return refuse(CODES[kind], {
    ...facts,
    ...(sentTo !== undefined && { to: sentTo }),
    ...(label !== undefined && { team: label }),
    ...(note !== undefined && { note }),
  });
}

/** The facts of a bar that stands in the way; undefined where it does not. */
function why(
  kind: BarKind,
  { products, vendor }: Pick<Guide, 'products' | 'vendor'>,
  errand: Errand,
  { hasAdministrator, contractUntil, delinquentSince, trainings }: Standing,
  now: Instant,
): Facts | undefined {
  const today = dateAt(now, vendor.timeZone);
  const product = products.find(({ id }) => id === errand.product);
  switch (kind) {
    case 'administrator':
      return hasAdministrator ? undefined : {};
    case 'contract':
      return contractUntil !== null && contractUntil < today ? { until: contractUntil } : undefined;
    case 'delinquency':
      return delinquentSince !== null && delinquentSince <= now ? { since: delinquentSince } : undefined;
    case 'training':
      return errand.isNobodyYet === true ||
        trainings.some((one) => isTraining(one, errand.product) && one.obtainedOn <= today)
        ? undefined
        : { product: product?.label ?? '' };
    case 'lifecycle':
      return product?.supportUntil !== undefined && product.supportUntil < today
        ? { product: product.label, until: product.supportUntil }
        : undefined;
    case 'ticket_first':
      return errand.ticket === undefined ? {} : undefined;
  }
}

/** Of this product, or of all; where no product is named yet, any one is proof. */
const isTraining = ({ product }: Standing['trainings'][number], wanted: string | undefined) =>
  product === '' || wanted === undefined || product === wanted;
