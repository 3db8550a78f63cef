import { sql } from 'kysely';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Tx } from './work.ts';

export interface OpenTicket {
  readonly number: string;
  readonly guideVersion: number;
  readonly ticket: Ticket;
}

const BATCH = 1_000;

/** Every open ticket as it is when the first batch is asked for; so many at a time are held. */
export async function* openTickets(tx: Tx): AsyncGenerator<readonly OpenTicket[]> {
  await sql`declare open_tickets no scroll cursor for
    select number, guide_version as "guideVersion", fold as ticket from ticket
     where state not in ('closed', 'rejected')`.execute(tx);
  for (;;) {
    const { rows } = await sql<OpenTicket>`fetch ${sql.lit(BATCH)} from open_tickets`.execute(tx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close open_tickets`.execute(tx);
}
