import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface NewImprovement {
  readonly title: string;
  readonly owner: string;
  readonly dueAt: Instant;
}

/** What was agreed on after a bad answer (TRG-141). */
export interface Improvement {
  readonly ticket: string;
  readonly title: string;
  readonly owner: string;
  readonly dueAt: Instant;
  readonly done: boolean;
}

/** Links an improvement to the answer behind a task. @returns false when the reader may not see that task */
export async function addImprovement(
  tx: Tx,
  task: string,
  { title, owner, dueAt }: NewImprovement,
  by: { readonly person: string; readonly at: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    insert into task (kind, ticket_id, company_id, team, title, person_id, due_at, made_at, made_by)
    select 'improvement', ticket_id, company_id, team, ${title}, ${owner}::uuid, ${iso(dueAt)}::timestamptz,
      ${iso(by.at)}::timestamptz, ${by.person}::uuid
      from task where id = ${task} and kind = 'dissatisfied'
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Those linked to answers of some tickets, the soonest first. */
export async function improvementsOf(tx: Tx, numbers: readonly string[]): Promise<Improvement[]> {
  const { rows } = await sql<Improvement>`
    select number as ticket, title, person.name as owner, task.due_at as "dueAt", done_at is not null as done
      from task join ticket on ticket.id = task.ticket_id join person on person.id = task.person_id
     where task.kind = 'improvement' and number = any (${[...numbers]}) order by task.due_at, task.id`.execute(
    tx,
  );
  return rows;
}
