import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { LockedTicket } from './tickets.ts';
import type { Tx } from './work.ts';

/** Starts the person's timer on a ticket; whatever else of hers was running is paused. */
export async function startTimer(
  tx: Tx,
  ticket: Pick<LockedTicket, 'id' | 'companyId'>,
  person: string,
  at: Instant,
): Promise<void> {
  await pauseTimers(tx, person, at, ticket.id);
  await sql`
    insert into timer (person_id, ticket_id, company_id, since)
    values (${person}, ${ticket.id}, ${ticket.companyId}, ${iso(at)})
    on conflict (person_id, ticket_id) do update set since = coalesce(timer.since, excluded.since)`.execute(
    tx,
  );
}

/** Pauses what runs, but on one ticket. */
export async function pauseTimers(tx: Tx, person: string, at: Instant, but?: string): Promise<void> {
  await sql`
    update timer set since = null,
      gathered_seconds = gathered_seconds + greatest(0, extract(epoch from ${iso(at)}::timestamptz - since))::int
     where person_id = ${person} and since is not null and ticket_id is distinct from ${but ?? null}`.execute(
    tx,
  );
}

/** Forgets the person's timer on a ticket. */
export async function dropTimer(tx: Tx, ticket: string, person: string): Promise<void> {
  await tx.deleteFrom('timer').where('ticket_id', '=', ticket).where('person_id', '=', person).execute();
}

/** Whether she has time on the ticket that she wrote nothing of. */
export async function hasTimer(tx: Tx, ticket: string, person: string): Promise<boolean> {
  const row = await tx
    .selectFrom('timer')
    .select('ticket_id')
    .where('ticket_id', '=', ticket)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}
