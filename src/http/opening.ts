import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { faultsOf } from '#/app/check-form.ts';
import { contractRefusal } from '#/app/contracted.ts';
import { mattersOf } from '#/app/matters.ts';
import { openTicket } from '#/app/open-ticket.ts';
import { previewOpening } from '#/app/preview.ts';
import type { Site } from '#/app/site.ts';
import { colleaguesOf } from '#/db/colleagues.ts';
import { lastPlace } from '#/db/customer.ts';
import { similarTickets } from '#/db/similar.ts';
import { locale, work } from './context.ts';
import * as shapes from './shapes/opening.ts';
import { viewForm, viewOpened, viewPreview, viewSimilar } from './views/opening.ts';

const tags = ['portal'];

/** How a contact opens a ticket: the form, what it would promise, what is like it already, the opening itself. */
export const openingRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/form', { schema: { tags, response: { 200: shapes.openingForm } } }, (request) =>
      work(site, request, 'portal', async ({ tx, person, guides }) => {
        const { guide } = guides.current;
        const others = [];
        if (guide.form.requesters === 'company')
          for (const { id: company } of person.companies)
            for (const { id, name } of await colleaguesOf(tx, company))
              if (id !== person.id) others.push({ id, name, company });
        return viewForm(guide, person, await lastPlace(tx, person.id), others);
      }),
    );

    app.get(
      '/tickets/similar',
      { schema: { tags, querystring: shapes.similarQuery, response: { 200: shapes.similarTickets } } },
      (request) =>
        work(site, request, 'portal', async (visit) =>
          viewSimilar(
            visit.guides.current.guide,
            await similarTickets(visit.tx, request.query.subject, visit.now),
          ),
        ),
    );

    app.post(
      '/tickets/preview',
      { schema: { tags, body: shapes.previewBody, response: { 200: shapes.openingPreview } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          const { body } = request;
          const { guide } = visit.guides.current;
          const matters = mattersOf(visit.person, guide, body.company, body);
          const company = body.company ?? visit.person.companies[0]?.id;
          const refused = await contractRefusal(visit, company, body);
          const faults = body.check ? await faultsOf(visit, guide, matters, body) : [];
          return viewPreview(previewOpening(visit, body), faults, visit.now, locale(request), refused);
        }),
    );

    app.post(
      '/tickets',
      { schema: { tags, body: shapes.openBody, response: { 201: shapes.opened } } },
      async (request, reply) => {
        const answer = await work(site, request, 'portal', async (visit) => {
          const number = await openTicket(visit, request.body, 'portal');
          return viewOpened(number, previewOpening(visit, request.body), locale(request));
        });
        return reply.code(201).send(answer);
      },
    );
  };
