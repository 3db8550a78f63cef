import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import { agreeImprovement } from '#/app/tasks.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { improvementsOf } from '#/db/improvements.ts';
import { followUpTasks, settleTask } from '#/db/tasks.ts';
import { mayReadSurveys } from '#/domain/people/role.ts';
import { addDays, dateAt } from '#/domain/time/instant.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { taskBody, tasksView } from './shapes/reports.ts';
import { improvementBody } from './shapes/tasks.ts';

const tags = ['reports'];
const params = z.object({ id: z.string().max(40) });

/** What those who lead have to follow up: dissatisfied answers, with ticket and answer (PRN-042). */
export const taskRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/tasks', { schema: { tags, response: { 200: tasksView } } }, (request) =>
      work(site, request, 'desk', (visit) => list(visit)),
    );

    app.post(
      '/tasks/:id',
      { schema: { tags, params, body: taskBody, response: { 200: tasksView } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          checkLeads(visit);
          const by = request.body.done ? { person: visit.person.id, at: visit.now } : undefined;
          const { success, data: id } = z.uuid().safeParse(request.params.id);
          if (!success || !(await settleTask(visit.tx, id, by))) throw new Failure('task/not-found');
          return await list(visit);
        }),
    );

    app.post(
      '/tasks/:id/improvements',
      { schema: { tags, params, body: improvementBody, response: { 200: tasksView } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { success, data: id } = z.uuid().safeParse(request.params.id);
          checkLeads(visit);
          if (!success) throw new Failure('task/not-found');
          await agreeImprovement(visit, id, request.body);
          return await list(visit);
        }),
    );
  };

function checkLeads({ person }: PersonalVisit): void {
  if (!mayReadSurveys(person.roles)) throw new Failure('policy/not-allowed', { event: 'task' });
}

async function list(visit: PersonalVisit): Promise<z.infer<typeof tasksView>> {
  checkLeads(visit);
  const { tx, guides } = visit;
  const tasks = await followUpTasks(tx);
  const agreed = await improvementsOf(
    tx,
    tasks.map(({ number }) => number),
  );
  return await Promise.all(
    tasks.map(async ({ version, value, madeAt, ...task }) => {
      const { guide } = await guides.version(tx, version);
      const label = guide.survey?.scale.find((one) => one.value === value)?.label ?? String(value);
      const zone = guide.vendor.timeZone;
      return {
        ...task,
        label,
        madeAt: withOffset(madeAt, zone),
        improvements: agreed
          .filter(({ ticket }) => ticket === task.number)
          .map(({ title, owner, dueAt, done }) => ({
            title,
            owner,
            // It ends with its last day.
            on: addDays(dateAt(dueAt, zone), -1),
            done,
          })),
      };
    }),
  );
}
