import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { keepTask, settleMine } from '#/app/tasks.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { ownTasks } from '#/db/own-tasks.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { taskBody } from './shapes/reports.ts';
import { ownTaskBody, ownTasksView } from './shapes/tasks.ts';

const tags = ['desk'];
const params = z.object({ id: z.string().max(40) });
const response = { 200: ownTasksView };

/** The agent's own tasks; done can be undone. */
export const ownTaskRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/own-tasks', { schema: { tags, response } }, (request) => work(site, request, 'desk', list));

    app.post('/own-tasks', { schema: { tags, body: ownTaskBody, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        await keepTask(visit, request.body);
        return await list(visit);
      }),
    );

    app.post('/own-tasks/:id', { schema: { tags, params, body: taskBody, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const { success, data: id } = z.uuid().safeParse(request.params.id);
        if (!success) throw new Failure('task/not-found');
        await settleMine(visit, id, request.body.done);
        return await list(visit);
      }),
    );
  };

async function list({ tx, person, now, guides }: PersonalVisit): Promise<z.infer<typeof ownTasksView>> {
  const { timeZone } = guides.current.guide.vendor;
  const tasks = await ownTasks(tx, person.id);
  return tasks.map(({ id, kind, title, dueAt, number, subject }) => ({
    id,
    kind,
    title,
    due: dueAt === null ? null : withOffset(dueAt, timeZone),
    overdue: dueAt !== null && dueAt <= now,
    ticket: number === null ? null : { number, subject: subject ?? '' },
  }));
}
