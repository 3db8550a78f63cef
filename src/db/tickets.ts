import { sql } from 'kysely';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Tx } from './work.ts';

/** A ticket row as the door holds it. */
export interface LockedTicket {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly requesterId: string;
  readonly guideVersion: number;
  readonly subject: string;
  readonly revision: number;
  /** Instant of the last event. */
  readonly changedAt: Instant;
  readonly ticket: Ticket;
}

const columns = [
  'id',
  'number',
  'company_id as companyId',
  'requester_id as requesterId',
  'guide_version as guideVersion',
  'subject',
  'revision',
  'changed_at as changedAt',
  'fold as ticket',
] as const;

/** Reads one ticket and holds it to the end of the transaction, so two commands never decide on the same past. */
export async function lockTicket(tx: Tx, number: string): Promise<LockedTicket | undefined> {
  const row = await tx
    .selectFrom('ticket')
    .select(columns)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, ticket: asTicket(row.ticket) };
}

/** The same by id, unless somebody else holds it. */
export async function lockIdleTicket(tx: Tx, id: string): Promise<LockedTicket | undefined> {
  const row = await tx
    .selectFrom('ticket')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && { ...row, ticket: asTicket(row.ticket) };
}

/** Number of the ticket a person's form opened before, if it did. */
export async function openedWith(tx: Tx, requester: string, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('ticket')
    .select('number')
    .where('requester_id', '=', requester)
    .where('open_key', '=', key)
    .executeTakeFirst();
  return row?.number;
}

/** The same, after waiting for whoever sends the same form right now. */
export async function holdForm(tx: Tx, requester: string, key: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${requester} ${key}`}, 0))`.execute(tx);
  return await openedWith(tx, requester, key);
}

/** Takes the next number of a series and holds the series, so none is skipped. */
export async function nextInSeries(tx: Tx, series: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select next_number(${series}) as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** What was stored is what the rules made; the database never looks inside. */
export const asTicket = (fold: unknown): Ticket => fold as Ticket;
