import { sql } from 'kysely';
import type { Answers } from '#/domain/report/satisfaction.ts';
import type { Ended } from '#/domain/report/in-term.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface Period {
  readonly from: Instant;
  /** The first instant after it. */
  readonly to: Instant;
}

const MOST = 200;

/** Tickets that ended in a period, counted by what a report tells apart. */
export async function endedIn(tx: Tx, { from, to }: Period): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select guide_version as version, fold ->> 'severity' as severity, fold ->> 'closedAs' as "closedAs",
      fold -> 'breached' as breached, count(*)::int as tickets
    from ticket
    where state in ('closed', 'rejected') and closed_at >= ${iso(from)} and closed_at < ${iso(to)}
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

/** Solutions that were refused in a period, whatever became of the ticket. */
export async function refusedIn(tx: Tx, { from, to }: Period): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ticket_event
    where kind = 'refused' and at >= ${iso(from)} and at < ${iso(to)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface Moved {
  readonly number: string;
  readonly subject: string;
  readonly transfers: number;
}

/** Tickets opened in a period that went from team to team, those that moved most first (TRG-197). */
export async function movedIn(tx: Tx, { from, to }: Period): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select number, subject, (fold ->> 'transfers')::int as transfers from ticket
    where fold ? 'transfers' and opened_at >= ${iso(from)} and opened_at < ${iso(to)}
    order by 3 desc, number limit ${MOST}`.execute(tx);
  return rows;
}

/** Answers to the survey given in a period, as far as the reader may see them. */
export async function answersIn(tx: Tx, { from, to }: Period): Promise<Answers[]> {
  const { rows } = await sql<Answers>`
    select survey_answer.team, guide_version as version, value, score, count(*)::int as answers
    from survey_answer join ticket on ticket.id = ticket_id
    where at >= ${iso(from)} and at < ${iso(to)}
    group by 1, 2, 3, 4 order by 1, 4 desc`.execute(tx);
  return rows;
}

export interface ListedAnswer {
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly at: Instant;
  readonly version: number;
  readonly value: number;
  readonly score: number;
  readonly comment: string;
  readonly dissatisfied: boolean;
}

/** The answers themselves, newest first; 200 of them (TRG-140). */
export async function answersListed(tx: Tx, { from, to }: Period): Promise<ListedAnswer[]> {
  const { rows } = await sql<ListedAnswer>`
    select number, subject, company.name as company, at, guide_version as version, value, score, comment, dissatisfied
    from survey_answer join ticket on ticket.id = ticket_id join company on company.id = survey_answer.company_id
    where at >= ${iso(from)} and at < ${iso(to)}
    order by at desc limit ${MOST}`.execute(tx);
  return rows;
}
