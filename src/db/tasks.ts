import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** A dissatisfied answer somebody who leads should follow up, with ticket and answer (PRN-042). */
export interface FollowUpTask {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly requester: string;
  readonly version: number;
  readonly value: number;
  readonly comment: string;
  readonly madeAt: Instant;
}

const MOST = 100;

/** Open ones the reader may see, the oldest first; 100 of them. */
export async function followUpTasks(tx: Tx): Promise<FollowUpTask[]> {
  const { rows } = await sql<FollowUpTask>`
    select task.id, number, subject, company.name as company, person.name as requester, guide_version as version,
      value, comment, made_at as "madeAt"
    from task
    join ticket on ticket.id = task.ticket_id
    join company on company.id = ticket.company_id
    join survey_answer on survey_answer.ticket_id = task.ticket_id
    join person on person.id = survey_answer.person_id
    where task.kind = 'dissatisfied' and done_at is null
    order by made_at, task.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Marks a task as done, or as open again. @returns false when the reader may not see it */
export async function settleTask(
  tx: Tx,
  id: string,
  by: { readonly person: string; readonly at: Instant } | undefined,
): Promise<boolean> {
  const { rows } = await sql`
    update task set done_at = ${by ? iso(by.at) : null}, done_by = ${by?.person ?? null}
     where id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}
