import { sql } from 'kysely';
import type { Tx } from './work.ts';

/** Text as it is searched: small letters without accents, spaces folded. */
export const searchable = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** A LIKE pattern that finds the words anywhere, with the pattern's own signs taken literally. */
export const containing = (text: string): string => `%${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Plans what follows in this transaction for the very words that are looked for: a name hardly anybody has is found by the
 * index of words, one that many have in the order of the list. A plan kept for all words would be wrong for one of them.
 */
export async function planForWords(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx);
}
