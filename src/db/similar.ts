import { sql } from 'kysely';
import { DAY, type Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import { searchable } from './search.ts';
import type { Tx } from './work.ts';

export interface SimilarTicket {
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly openedAt: Instant;
}

/** From which likeness of what is written to a subject on a ticket is shown; 1 is the same words. */
const LIKE = 0.45;
const SHORTEST = 6;
const RECENT_DAYS = 90;
const MOST = 5;

/** Open or recent tickets the reader may see whose subject is like this one, the likest first (TRG-160). */
export async function similarTickets(
  tx: Tx,
  subject: string,
  now: Instant,
  company?: string,
): Promise<SimilarTicket[]> {
  const written = searchable(subject);
  if (written.length < SHORTEST) return [];
  const { rows } = await sql<SimilarTicket>`
    select number, subject, state, opened_at as "openedAt" from (
      select number, subject, state, opened_at, word_similarity(${written}, search) as likeness from ticket
       where (state not in ('closed', 'rejected') or opened_at >= ${iso(now - RECENT_DAYS * DAY)})
         and (${company ?? null}::uuid is null or company_id = ${company ?? null}::uuid)
    ) as near where likeness >= ${LIKE} order by likeness desc, opened_at desc limit ${MOST}`.execute(tx);
  return rows;
}
