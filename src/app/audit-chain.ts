import { createHash } from 'node:crypto';
import type pg from 'pg';
import { sealedRows, type Sealed } from '#/db/audit-chain.ts';

/** The last row of a chain: where it stands and its hash, to be noted elsewhere. */
export interface Head {
  readonly id: number;
  readonly hash: string;
}

export interface Verdict {
  readonly rows: number;
  /** Undefined while nothing was written down. */
  readonly head: Head | undefined;
  /** The first row that is not as it was written: changed, taken out, or other than the one somebody noted. */
  readonly broken: { readonly id: number; readonly why: 'changed' | 'missing' | 'noted' } | undefined;
}

const NOTHING = '0'.repeat(64);
const BATCH = 2_000;

/**
 * Walks the chain from its first row and reckons every hash anew, apart from the database's own reckoning.
 *
 * @param noted a head somebody kept elsewhere: what was cut off at the end, or sealed anew from some row on, is found
 */
export async function verifyAudit(owner: pg.Pool, noted?: Head): Promise<Verdict> {
  let last: Head = { id: 0, hash: NOTHING };
  const verdict = (broken: Verdict['broken']): Verdict => ({
    rows: last.id,
    head: last.id === 0 ? undefined : last,
    broken,
  });
  for (;;) {
    const rows = await sealedRows(owner, last.id, BATCH);
    for (const row of rows) {
      if (row.id !== last.id + 1) return verdict({ id: last.id + 1, why: 'missing' });
      if (row.before !== last.hash || row.hash !== seal(row)) return verdict({ id: row.id, why: 'changed' });
      if (row.id === noted?.id && row.hash !== noted.hash) return verdict({ id: row.id, why: 'noted' });
      last = { id: row.id, hash: row.hash };
    }
    if (rows.length < BATCH) break;
  }
  return verdict(noted && noted.id > last.id ? { id: last.id + 1, why: 'missing' } : undefined);
}

/** Hash of a row: SHA-256 over a JSON array of what it says, written as PostgreSQL writes one. */
function seal(row: Sealed): string {
  const { before, id, at, actorKind, actorId, actorName, act } = row;
  const { subjectKind, subjectId, subjectLabel, companyId, facts, address } = row;
  const said = [before, id, at, actorKind, actorId, actorName, act, subjectKind, subjectId, subjectLabel];
  const parts = [...said, companyId, facts, address].map((part) => JSON.stringify(part));
  return createHash('sha256')
    .update(`[${parts.join(', ')}]`)
    .digest('hex');
}
