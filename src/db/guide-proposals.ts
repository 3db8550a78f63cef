import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** A guide text that somebody wants in force, and what came of it. */
export interface ProposalRow {
  readonly id: number;
  readonly vendor: string;
  readonly edition: string;
  readonly sha256: string;
  readonly reason: string;
  /** Null: the operator, at the machine itself. */
  readonly proposedById: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
  /** Number of the version it became. */
  readonly version: number | null;
}

const proposals = (tx: Tx) =>
  tx
    .selectFrom('guide_proposal as p')
    .leftJoin('guide_version as v', 'v.proposal', 'p.id')
    .leftJoin('person as proposer', 'proposer.id', 'p.proposed_by')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'p.withdrawn_by')
    .select([
      'p.id',
      'p.vendor',
      'p.edition',
      'p.sha256',
      'p.reason',
      'p.proposed_by as proposedById',
      'proposer.name as proposedBy',
      'p.proposed_at as proposedAt',
      'p.withdrawn_at as withdrawnAt',
      'withdrawer.name as withdrawnBy',
      'v.id as version',
    ]);

const MOST = 200;

/** The latest proposals, the newest first. */
export const latestProposals = (tx: Tx): Promise<ProposalRow[]> =>
  proposals(tx).orderBy('p.id', 'desc').limit(MOST).execute();

export const proposalRow = (tx: Tx, id: number): Promise<ProposalRow | undefined> =>
  proposals(tx).where('p.id', '=', id).executeTakeFirst();

/** The open proposal of exactly this text, the oldest of several. */
export const openProposalOf = (tx: Tx, sha256: string): Promise<ProposalRow | undefined> =>
  proposals(tx)
    .where('p.sha256', '=', sha256)
    .where('p.withdrawn_at', 'is', null)
    .where('v.id', 'is', null)
    .orderBy('p.id')
    .executeTakeFirst();

export async function proposalText(tx: Tx, id: number): Promise<string | undefined> {
  const row = await tx.selectFrom('guide_proposal').select('text').where('id', '=', id).executeTakeFirst();
  return row?.text;
}

/** Adds a proposal. @returns its number */
export async function addProposal(
  tx: Tx,
  proposal: {
    readonly vendor: string;
    readonly edition: string;
    readonly text: string;
    readonly sha256: string;
    readonly reason: string;
    readonly by: string | null;
    readonly at: Instant;
  },
): Promise<number> {
  const { by, at, ...written } = proposal;
  const { id } = await tx
    .insertInto('guide_proposal')
    .values({ ...written, proposed_by: by, proposed_at: iso(at) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function withdrawProposal(
  tx: Tx,
  id: number,
  { by, at }: { readonly by: string | null; readonly at: Instant },
): Promise<void> {
  await sql`update guide_proposal set withdrawn_by = ${by}, withdrawn_at = ${iso(at)} where id = ${id}`.execute(
    tx,
  );
}
