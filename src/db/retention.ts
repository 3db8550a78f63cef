import { sql } from 'kysely';
import type { RetentionKind } from '#/domain/privacy/retention.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** Forgets some of what is older. @returns how many there were; none when nothing older is left */
export async function forgetOlder(
  tx: Tx,
  kind: RetentionKind,
  before: Instant,
  most: number,
  name: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select forget_older(${kind}, ${iso(before)}, ${most}, ${name}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** How many would be forgotten. */
export async function countOlder(tx: Tx, kind: RetentionKind, before: Instant): Promise<number> {
  const { rows } = await sql<{ count: number | null }>`
    select count_older(${kind}, ${iso(before)}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}
