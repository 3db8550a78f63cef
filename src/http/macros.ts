import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import { keepMacro, macrosOf, removeMacro } from '#/app/macros.ts';
import type { Site } from '#/app/site.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import { locale, work } from './context.ts';
import { macroBody, macroRemoval, macros, offeredMacros } from './shapes/macros.ts';
import { viewOffered } from './views/macros.ts';

const tags = ['desk'];
const params = z.object({ number: z.string().max(40) });
const response = { 200: macros };

/** Texts for answers: what suits a ticket, filled in; and those somebody keeps. */
export const macroRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/tickets/:number/macros',
      { schema: { tags, params, response: { 200: offeredMacros } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { number } = request.params;
          const page = await ticketPage(visit.tx, number);
          if (!page) throw new Failure('ticket/not-found', { number });
          const { guide } = await visit.guides.version(visit.tx, page.guideVersion);
          return viewOffered(guide, page, await macrosOf(visit), visit.person.name, locale(request));
        }),
    );

    app.get('/macros', { schema: { tags, response } }, (request) => work(site, request, 'desk', macrosOf));

    app.post('/macros', { schema: { tags, body: macroBody, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        await keepMacro(visit, request.body);
        return await macrosOf(visit);
      }),
    );

    app.post('/macros/removal', { schema: { tags, body: macroRemoval, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        await removeMacro(visit, request.body.id);
        return await macrosOf(visit);
      }),
    );
  };
