import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso, isoOrNull } from './iso.ts';
import type { Tx } from './work.ts';

/** Something an agent has to do: her own reminder, or what was agreed on after a bad answer. */
export interface OwnTask {
  readonly id: string;
  readonly kind: 'own' | 'improvement';
  readonly title: string;
  readonly dueAt: Instant | null;
  readonly number: string | null;
  readonly subject: string | null;
}

export interface NewTask {
  readonly title: string;
  readonly dueAt: Instant | undefined;
  /** Id of the ticket it belongs to; null stands alone. */
  readonly ticket: { readonly id: string; readonly companyId: string } | undefined;
}

const MOST = 200;

/** What a person has still to do, what is due first before what has no date; 200 of them. */
export async function ownTasks(tx: Tx, person: string): Promise<OwnTask[]> {
  const { rows } = await sql<OwnTask>`
    select task.id, kind, title, task.due_at as "dueAt", number, subject
      from task left join ticket on ticket.id = task.ticket_id
     where person_id = ${person} and done_at is null
     order by task.due_at nulls last, made_at, task.id limit ${MOST}`.execute(tx);
  return rows;
}

export async function addOwnTask(tx: Tx, person: string, task: NewTask, at: Instant): Promise<void> {
  await sql`
    insert into task (kind, person_id, title, due_at, ticket_id, company_id, made_at, made_by)
    values ('own', ${person}, ${task.title}, ${isoOrNull(task.dueAt)}, ${task.ticket?.id ?? null},
      ${task.ticket?.companyId ?? null}, ${iso(at)}, ${person})`.execute(tx);
}

/** Marks one's own task as done, or as open again. @returns false when it is nobody's, or somebody else's */
export async function settleOwnTask(
  tx: Tx,
  id: string,
  person: string,
  doneAt: Instant | undefined,
): Promise<boolean> {
  const { rows } = await sql`
    update task set done_at = ${isoOrNull(doneAt)}, done_by = ${doneAt === undefined ? null : person}
     where id = ${id} and person_id = ${person} returning id`.execute(tx);
  return rows.length > 0;
}
