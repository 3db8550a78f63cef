import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { enteredExceptions, proposeException } from '#/app/calendar-exceptions.ts';
import { governing } from '#/app/guide-changes.ts';
import type { Site } from '#/app/site.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { calendarsView, exceptionBody } from './shapes/calendar-exceptions.ts';
import { proposed } from './shapes/desk-guide.ts';
import { viewCalendars } from './views/calendar-exceptions.ts';

const tags = ['guide'];

/** Different hours on some dates, for those who lead the support. */
export const calendarExceptionRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/exceptions', { schema: { tags, response: { 200: calendarsView } } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const task = await governing(visit);
        const ruling = task.guides.at(task.now);
        const today = dateAt(task.now, ruling.guide.vendor.timeZone);
        return viewCalendars(ruling, await enteredExceptions(task), today);
      }),
    );

    app.post(
      '/exceptions',
      { schema: { tags, body: exceptionBody, response: { 201: proposed } } },
      async (request, reply) => {
        const proposal = await work(site, request, 'desk', async (visit) =>
          proposeException(await governing(visit), request.body),
        );
        return reply.code(201).send({ proposal });
      },
    );
  };
