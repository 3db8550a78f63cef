import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** Enqueues a reminder of every task that is due, once; an improvement, due within a day, at nine of that day. */
export async function remindDue(tx: Tx, now: Instant): Promise<void> {
  await sql`
    with due as (
      update task set reminded_at = ${iso(now)}
       where done_at is null and reminded_at is null and person_id is not null
         and due_at <= ${iso(now)}::timestamptz + case kind when 'improvement' then interval '15 hours' else interval '0' end
      returning id
    )
    select enqueue('remind-task', json_build_object('task', id)) from due`.execute(tx);
}

export interface PendingTask {
  readonly tries: number;
  readonly title: string;
  readonly dueAt: Instant;
  readonly number: string | null;
  readonly subject: string | null;
  readonly to: { readonly name: string; readonly email: string };
}

/** Takes a reminder to send and counts the try before it is made; undefined when it was sent or done, or nobody is there. */
export async function takeTask(tx: Tx, id: string): Promise<PendingTask | undefined> {
  const { rows } = await sql<PendingTask>`
    with taken as (
      update task set tries = tries + 1 from person
       where task.id = ${id} and sent_at is null and done_at is null and person.id = person_id and active
      returning tries, title, task.due_at, ticket_id, person.name, person.email
    )
    select tries, title, taken.due_at as "dueAt", number, subject, json_build_object('name', name, 'email', email) as to
      from taken left join ticket on ticket.id = ticket_id`.execute(tx);
  return rows[0];
}

export async function taskSent(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update task set sent_at = ${iso(at)}, failure = null where id = ${id}`.execute(tx);
}

/** A try that certainly came to nothing does not count. */
export async function taskFailed(tx: Tx, id: string, why: string, mayHaveLeft: boolean): Promise<void> {
  await sql`update task set failure = ${why.slice(0, 500)}, tries = tries - ${mayHaveLeft ? 0 : 1} where id = ${id}`.execute(
    tx,
  );
}
