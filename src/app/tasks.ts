import { addImprovement } from '#/db/improvements.ts';
import { addOwnTask, settleOwnTask } from '#/db/own-tasks.ts';
import { isActiveAgent } from '#/db/people.ts';
import { remindDue } from '#/db/task-reminders.ts';
import { lockTicket } from '#/db/tickets.ts';
import { mayReadSurveys } from '#/domain/people/role.ts';
import { endOfDay, type LocalDate } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { onTheWall } from './on-the-wall.ts';
import type { Site } from './site.ts';
import { visitAsGuide, type PersonalVisit } from './visit.ts';

/**
 * Keeps a task of the agent's own, on a ticket or alone.
 *
 * @param due on the vendor's wall clock, `2026-03-03T10:00`
 * @throws Failure `ticket/not-found`, `date/unreadable`
 */
export async function keepTask(
  visit: PersonalVisit,
  task: { readonly title: string; readonly due?: string | undefined; readonly number?: string | undefined },
): Promise<void> {
  const { tx, person, now, guides } = visit;
  const { timeZone } = guides.current.guide.vendor;
  const ticket = task.number === undefined ? undefined : await lockTicket(tx, task.number);
  if (task.number !== undefined && !ticket) throw new Failure('ticket/not-found', { number: task.number });
  const dueAt = task.due === undefined ? undefined : onTheWall(task.due, timeZone, now);
  await addOwnTask(tx, person.id, { title: task.title, dueAt, ticket }, now);
}

/** @throws Failure `task/not-found` */
export async function settleMine(
  { tx, person, now }: PersonalVisit,
  id: string,
  done: boolean,
): Promise<void> {
  if (!(await settleOwnTask(tx, id, person.id, done ? now : undefined))) throw new Failure('task/not-found');
}

/**
 * Whoever leads agrees with somebody on what shall become better after a bad answer, and until when (TRG-141).
 *
 * @throws Failure `policy/not-allowed`, `agent/unknown`, `task/not-found`
 */
export async function agreeImprovement(
  { tx, person, now, guides }: PersonalVisit,
  task: string,
  { title, owner, on }: { readonly title: string; readonly owner: string; readonly on: LocalDate },
): Promise<void> {
  if (!mayReadSurveys(person.roles)) throw new Failure('policy/not-allowed', { event: 'task' });
  if (!(await isActiveAgent(tx, owner))) throw new Failure('agent/unknown');
  const dueAt = endOfDay(on, guides.current.guide.vendor.timeZone);
  if (!(await addImprovement(tx, task, { title, owner, dueAt }, { person: person.id, at: now })))
    throw new Failure('task/not-found');
}

/** Reminds everybody of what is due. Run again, it reminds nobody twice. */
export const remindTasks = (site: Site): Promise<void> =>
  visitAsGuide(site, ({ tx, now }) => remindDue(tx, now));
