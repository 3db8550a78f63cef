import { sql } from 'kysely';
import type { Tx } from './work.ts';

/** Somebody of the vendor has a ticket open. */
export interface Presence {
  readonly number: string;
  readonly person: string;
  readonly name: string;
  readonly doing: 'looking' | 'writing' | 'leaving';
}

/** Announces it to all nodes at the commit. @returns whether there is such a ticket for her */
export async function announcePresence(tx: Tx, presence: Presence): Promise<boolean> {
  const { rows } = await sql`
    select pg_notify('guiche_presence', ${JSON.stringify(presence)}) from ticket where number = ${presence.number}`.execute(
    tx,
  );
  return rows.length === 1;
}
