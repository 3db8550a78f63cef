import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { Instant } from '#/domain/time/instant.ts';

/** What the rules need to know of a version. */
export interface Force {
  readonly id: number;
  readonly vendor: string;
  readonly sha256: string;
  readonly inForceFrom: Instant;
}

/** The version that rules at an instant: the latest that has come into force; of equals, the one with the higher number. */
export function inForceAt<Version extends Pick<Force, 'id' | 'inForceFrom'>>(
  versions: readonly Version[],
  at: Instant,
): Version | undefined {
  return versions
    .filter(({ inForceFrom }) => inForceFrom <= at)
    .reduce<Version | undefined>((one, other) => (one && isLater(one, other) ? one : other), undefined);
}

const isLater = (one: Pick<Force, 'id' | 'inForceFrom'>, other: Pick<Force, 'id' | 'inForceFrom'>) =>
  one.inForceFrom > other.inForceFrom || (one.inForceFrom === other.inForceFrom && one.id > other.id);

/** What somebody wants in force. */
export interface Wanted {
  readonly vendor: string;
  readonly sha256: string;
}

/**
 * Whether a text may be proposed now.
 *
 * @returns `guide/other-vendor`, or `guide/unchanged` when it rules now and nothing else is to come
 */
export function unlessProposable(
  versions: readonly Force[],
  wanted: Wanted,
  now: Instant,
): Refusal | undefined {
  const ruling = inForceAt(versions, now);
  if (ruling && ruling.vendor !== wanted.vendor)
    return refuse('guide/other-vendor', { vendor: wanted.vendor, own: ruling.vendor });
  const toCome = versions.filter(({ inForceFrom }) => inForceFrom > now);
  return ruling && [ruling, ...toCome].every(({ sha256 }) => sha256 === wanted.sha256)
    ? refuse('guide/unchanged', { version: ruling.id })
    : undefined;
}

/** A proposal as the decision sees it. */
export interface Proposed extends Wanted {
  readonly id: number;
  /** Null: the operator. */
  readonly proposedById: string | null;
  readonly withdrawnAt: Instant | null;
  readonly version: number | null;
}

/**
 * Whether a proposal may be put in force from an instant on.
 *
 * @param twoPeople whether the guide that rules now asks for a second person
 * @param by null is the operator, at the machine itself
 * @returns `guide/not-proposed`, `guide/in-force-already`, `guide/from-past`, `guide/unchanged`,
 *          `guide/person-missing`, `guide/same-person`
 */
export function unlessForceable(
  versions: readonly Force[],
  proposal: Proposed | undefined,
  { by, from, now, twoPeople }: { by: string | null; from: Instant; now: Instant; twoPeople: boolean },
): Refusal | undefined {
  if (!proposal || proposal.withdrawnAt !== null) return refuse('guide/not-proposed');
  if (proposal.version !== null) return refuse('guide/in-force-already', { version: proposal.version });
  if (from < now) return refuse('guide/from-past', { from, now });
  const ruling = inForceAt(versions, from);
  if (ruling?.sha256 === proposal.sha256) return refuse('guide/unchanged', { version: ruling.id });
  if (!twoPeople) return undefined;
  if (by === null || proposal.proposedById === null) return refuse('guide/person-missing');
  return by === proposal.proposedById ? refuse('guide/same-person') : undefined;
}
