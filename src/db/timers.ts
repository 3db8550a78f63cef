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

export interface TimersAt {
  /** What the person's timer on the ticket has counted; null while there is none. */
  readonly seconds: number | null;
  readonly running: boolean;
  /** Number of the other ticket on which it runs. */
  readonly elsewhere: string | null;
}

/** The person's timer on a ticket, and whether one of hers runs on another. */
export async function timersAt(tx: Tx, ticket: string, person: string, at: Instant): Promise<TimersAt> {
  const { rows } = await sql<TimersAt>`
    select
      (select gathered_seconds + case when since is null then 0
          else greatest(0, extract(epoch from ${iso(at)}::timestamptz - since))::int end
        from timer where person_id = ${person} and ticket_id = ${ticket}) as seconds,
      exists (select from timer where person_id = ${person} and ticket_id = ${ticket} and since is not null) as running,
      (select number from timer join ticket on ticket.id = ticket_id
        where person_id = ${person} and since is not null and ticket_id <> ${ticket}) as elsewhere`.execute(
    tx,
  );
  return rows[0] ?? { seconds: null, running: false, elsewhere: null };
}
