import type { z } from 'zod';
import type { ProposalRow } from '#/db/guide-proposals.ts';
import type { VersionStory } from '#/db/guide-versions.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { proposalView, versionPage, versionView } from '#/http/shapes/desk-guide.ts';
import { targetInWords } from '#/text/amount.ts';
import type { Locale } from '#/text/locale.ts';

/** @param ruling number of the version that rules now */
export function viewVersion(
  story: VersionStory,
  ruling: number,
  now: Instant,
  zone: string,
): z.infer<typeof versionView> {
  const { id, edition, inForceFrom, proposal, proposedBy, reason, putInForceBy, putInForceAt } = story;
  return {
    id,
    edition,
    state: id === ruling ? 'in_force' : inForceFrom > now ? 'to_come' : 'past',
    inForceFrom: withOffset(inForceFrom, zone),
    proposal,
    proposedBy,
    reason,
    putInForceBy,
    putInForceAt: putInForceAt === null ? null : withOffset(putInForceAt, zone),
  };
}

/** What stands in a version, in short. */
export const viewContent = (
  guide: Guide,
  locale: Locale,
): Pick<z.infer<typeof versionPage>, 'calendars' | 'severities' | 'teams'> => ({
  calendars: Object.values(guide.calendars).map(({ label }) => label),
  severities: guide.severities.map(({ id, label, targets }) => ({
    id,
    label,
    targets: Object.entries(targets).map(([clock, target]) => ({
      clock,
      target: targetInWords(target, false, locale),
    })),
  })),
  teams: guide.teams.map(({ label }) => label),
});

export function viewProposal(
  row: ProposalRow,
  reader: string,
  twoPeople: boolean,
  zone: string,
): z.infer<typeof proposalView> {
  const { id, edition, reason, proposedBy, proposedById, proposedAt, withdrawnBy, withdrawnAt, version } =
    row;
  const state = version !== null ? 'in_force' : withdrawnAt !== null ? 'withdrawn' : 'open';
  const isSecond = proposedById !== null && proposedById !== reader;
  return {
    id,
    edition,
    reason,
    proposedBy,
    proposedAt: withOffset(proposedAt, zone),
    state,
    withdrawnBy,
    withdrawnAt: withdrawnAt === null ? null : withOffset(withdrawnAt, zone),
    version,
    mayPutInForce: state === 'open' && (!twoPeople || isSecond),
  };
}
