import { sql } from 'kysely';
import type { Standing } from '#/domain/gate/standing.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/**
 * How a contact stands when she speaks for a company; without a person, the company alone.
 *
 * @returns undefined for a company that is none, and on the portal for another person or company than her own
 */
export async function standingOf(
  tx: Tx,
  company: string,
  person: string | null,
  at: Instant,
): Promise<Standing | undefined> {
  const { rows } = await sql<{ standing: Standing | null }>`
    select standing_of(${person}, ${company}, ${iso(at)}) as standing`.execute(tx);
  return rows[0]?.standing ?? undefined;
}

/** Writes down that somebody was turned away; where her own transaction comes to nothing, in another one. */
export async function noteRefusal(
  tx: Tx,
  refusal: {
    readonly company: string | null;
    readonly person: string | null;
    readonly code: string;
    readonly intent: string;
    readonly facts: object;
    readonly at: Instant;
  },
): Promise<void> {
  const { company, person, code, intent, facts, at } = refusal;
  await sql`select note_refusal(${company}, ${person}, ${code}, ${intent}, ${JSON.stringify(facts)}, ${iso(at)})`.execute(
    tx,
  );
}

/** For the rest of the transaction whoever works in the portal speaks for these companies no more. */
export async function closeCompanies(tx: Tx, companies: readonly string[]): Promise<void> {
  await sql`select close_companies(${`{${companies.join(',')}}`}::uuid[])`.execute(tx);
}
