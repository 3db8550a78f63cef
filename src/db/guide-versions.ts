import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso, isoOrNull } from './iso.ts';
import type { Tx } from './work.ts';

/** When a version rules; its text never changes. */
export interface VersionRow {
  readonly id: number;
  readonly vendor: string;
  readonly edition: string;
  readonly sha256: string;
  readonly inForceFrom: Instant;
}

export interface VersionText {
  readonly id: number;
  readonly text: string;
  readonly inForceFrom: Instant;
}

/** Who put a version in force, when, and from which proposal. */
export interface VersionStory extends VersionRow {
  readonly proposal: number | null;
  readonly proposedBy: string | null;
  readonly reason: string | null;
  readonly putInForceBy: string | null;
  readonly putInForceAt: Instant | null;
}

const columns = ['id', 'vendor', 'edition', 'sha256', 'in_force_from as inForceFrom'] as const;

/** The text of one version, if the reader may see it. */
export async function guideVersion(tx: Tx, id: number): Promise<VersionText | undefined> {
  return await tx
    .selectFrom('guide_version')
    .select(['id', 'text', 'in_force_from as inForceFrom'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Every version, in the order in which they come into force; of equals the later one rules. */
export async function versionRows(tx: Tx): Promise<VersionRow[]> {
  return await tx
    .selectFrom('guide_version')
    .select(columns)
    .orderBy('in_force_from')
    .orderBy('id')
    .execute();
}

/** The versions with their story, the newest first. */
export async function versionStories(tx: Tx): Promise<VersionStory[]> {
  return await tx
    .selectFrom('guide_version as v')
    .leftJoin('guide_proposal as p', 'p.id', 'v.proposal')
    .leftJoin('person as proposer', 'proposer.id', 'p.proposed_by')
    .leftJoin('person as second', 'second.id', 'v.put_in_force_by')
    .select([
      'v.id',
      'v.vendor',
      'v.edition',
      'v.sha256',
      'v.in_force_from as inForceFrom',
      'v.proposal',
      'proposer.name as proposedBy',
      'p.reason',
      'second.name as putInForceBy',
      'v.put_in_force_at as putInForceAt',
    ])
    .orderBy('v.in_force_from', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
}

/** Holds all that is written about guides to the end of the transaction: two people at once wait for each other. */
export async function holdGuides(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('guiche guides', 0))`.execute(tx);
}

/** Adds a version. @returns its number */
export async function addVersion(
  tx: Tx,
  version: {
    readonly vendor: string;
    readonly edition: string;
    readonly text: string;
    readonly sha256: string;
    readonly from: Instant;
    readonly proposal: number | null;
    readonly by: string | null;
    readonly at: Instant | undefined;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('guide_version')
    .values({
      vendor: version.vendor,
      edition: version.edition,
      text: version.text,
      sha256: version.sha256,
      in_force_from: iso(version.from),
      proposal: version.proposal,
      put_in_force_by: version.by,
      put_in_force_at: isoOrNull(version.at),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
