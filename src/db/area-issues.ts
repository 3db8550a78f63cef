import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { LockedTicket } from './tickets.ts';
import type { Tx } from './work.ts';

type Held = Pick<LockedTicket, 'id' | 'companyId'>;
interface By {
  readonly person: string;
  readonly at: Instant;
}

/** What an area was asked for a ticket, and what it answered. */
export interface AreaIssue {
  readonly id: string;
  readonly area: string;
  readonly question: string;
  readonly askedAt: Instant;
  readonly by: string | null;
  readonly answer: string;
  readonly answeredAt: Instant | null;
}

/** Everything areas were asked for a ticket, the oldest first. */
export async function issuesOf(tx: Tx, ticket: string): Promise<AreaIssue[]> {
  const { rows } = await sql<AreaIssue>`
    select area_issue.id, area, question, asked_at as "askedAt", person.name as by, answer, answered_at as "answeredAt"
      from area_issue left join person on person.id = asked_by where ticket_id = ${ticket} order by asked_at, area_issue.id`.execute(
    tx,
  );
  return rows;
}

/** @param mails whether the area is written to */
export async function addIssue(
  tx: Tx,
  ticket: Held,
  issue: { readonly area: string; readonly question: string; readonly mails: boolean },
  by: By,
): Promise<void> {
  await sql`
    with asked as (
      insert into area_issue (ticket_id, company_id, area, question, asked_by, asked_at)
      values (${ticket.id}, ${ticket.companyId}, ${issue.area}, ${issue.question}, ${by.person}, ${iso(by.at)}) returning id
    )
    select enqueue('ask-area', json_build_object('issue', id)) from asked where ${issue.mails}`.execute(tx);
}

/** Closes an open issue with its answer. @returns its area, undefined when there is none open */
export async function answerIssue(
  tx: Tx,
  ticket: string,
  id: string,
  answer: string,
  by: By,
): Promise<string | undefined> {
  const { rows } = await sql<{ area: string }>`
    update area_issue set answer = ${answer}, answered_by = ${by.person}, answered_at = ${iso(by.at)}
     where id = ${id} and ticket_id = ${ticket} and answered_at is null returning area`.execute(tx);
  return rows[0]?.area;
}

/** Development gave the ticket back: what it was asked is done. */
export async function closeIssues(tx: Tx, ticket: string, areas: readonly string[], by: By): Promise<void> {
  await sql`
    update area_issue set answered_by = ${by.person}, answered_at = ${iso(by.at)}
     where ticket_id = ${ticket} and area = any (${[...areas]}) and answered_at is null`.execute(tx);
}

/** Active people of a team. */
export async function peopleOf(tx: Tx, team: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('kind', '=', 'agent')
    .where('active', '=', true)
    .where('team', '=', team)
    .execute();
  return rows.map(({ id }) => id);
}
