import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface KnownCompany {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Companies by their codes. */
export async function companiesOfCodes(tx: Tx, codes: readonly string[]): Promise<KnownCompany[]> {
  const { rows } = await sql<KnownCompany>`
    select id, code, name from company where code = any (${[...codes]}::text[])`.execute(tx);
  return rows;
}

/** @returns whether it began now; false when it goes on already */
export async function beginDelinquency(
  tx: Tx,
  company: string,
  { reason, source, by, at }: { reason: string; source: 'api' | 'file' | 'desk'; by: string; at: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    insert into delinquency (company_id, since_at, reason, source, set_by)
    values (${company}, ${iso(at)}, ${reason}, ${source}, ${by})
    on conflict (company_id) where cleared_at is null do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** @returns whether one ended now */
export async function endDelinquency(
  tx: Tx,
  company: string,
  { reason, by, at }: { reason: string; by: string; at: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    update delinquency set cleared_at = greatest(${iso(at)}::timestamptz, since_at), clear_reason = ${reason}, cleared_by = ${by}
     where company_id = ${company} and cleared_at is null returning id`.execute(tx);
  return rows.length > 0;
}

export interface Delinquency {
  readonly sinceAt: Instant;
  readonly reason: string;
  readonly setBy: string;
  readonly clearedAt: Instant | null;
  readonly clearReason: string | null;
  readonly clearedBy: string | null;
}

/** All times a company was delinquent, the latest first. */
export async function delinquenciesOf(tx: Tx, company: string): Promise<Delinquency[]> {
  const { rows } = await sql<{ all: Delinquency[] }>`
    select coalesce(json_agg(json_build_object('sinceAt', (extract(epoch from since_at) * 1000)::bigint, 'reason', reason,
      'setBy', set_by, 'clearedAt', (extract(epoch from cleared_at) * 1000)::bigint, 'clearReason', clear_reason,
      'clearedBy', cleared_by) order by since_at desc), '[]') as all
    from delinquency where company_id = ${company}`.execute(tx);
  return rows[0]?.all ?? [];
}
