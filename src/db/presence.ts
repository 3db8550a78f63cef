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

/** Of what is told by the number of a ticket, that of which the reader may see the ticket. */
export async function ticketsSeen<Told extends { readonly number: string }>(
  tx: Tx,
  told: readonly Told[],
): Promise<Told[]> {
  if (told.length === 0) return [];
  const numbers = told.map(({ number }) => number);
  const found = await tx.selectFrom('ticket').select('number').where('number', 'in', numbers).execute();
  const seen = new Set(found.map(({ number }) => number));
  return told.filter(({ number }) => seen.has(number));
}
