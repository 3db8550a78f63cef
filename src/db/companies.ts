import { sql } from 'kysely';
import type { Tx } from './work.ts';

const MOST_NAMED = 20;

/** Companies by a part of their name or their code, or by id; twenty at most. */
export async function companiesNamed(tx: Tx, q: string, ids: readonly string[] | undefined) {
  const words = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const wanted = ids
    ? sql`id = any (${[...ids]}::uuid[])`
    : sql`(name ilike ${words} or code ilike ${words})`;
  const { rows } = await sql<{ id: string; label: string }>`
    select id, name as label from company where ${wanted} order by name, id limit ${MOST_NAMED}`.execute(tx);
  return rows;
}
