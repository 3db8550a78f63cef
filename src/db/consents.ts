import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** When the person at work agreed to a version of the notice; null when she did not. */
export async function ownConsent(tx: Tx, version: string): Promise<Instant | null> {
  const { rows } = await sql<{ at: number | null }>`
    select round(extract(epoch from my_consent(${version})) * 1000)::float8 as at`.execute(tx);
  return rows[0]?.at ?? null;
}

/** @returns false when she had agreed to it before */
export async function giveConsent(tx: Tx, version: string, at: Instant, place: string): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    select give_my_consent(${version}, ${iso(at)}, ${place}) as given`.execute(tx);
  return rows[0]?.given ?? false;
}
