import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addEvent } from '#/app/door.ts';
import { Failure } from '#/app/failure.ts';
import { openTicket } from '#/app/open-ticket.ts';
import { previewOpening } from '#/app/preview.ts';
import { rateTicket } from '#/app/rate.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { lastPlace } from '#/db/customer.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import type { Locale } from '#/text/locale.ts';
import { locale, work } from './context.ts';
import { channels } from './shapes/channels.ts';
import {
  openBody,
  opened,
  openingForm,
  openingPreview,
  portalEvent,
  portalTicket,
  previewBody,
  rating,
} from './shapes/portal.ts';
import { viewChannels } from './views/channels.ts';
import { viewForm, viewOpened, viewPreview } from './views/opening.ts';
import { viewTicket } from './views/ticket.ts';

const tags = ['portal'];
const params = z.object({ number: z.string().max(40) });

/** What the contacts of customer companies see and do. Reads and writes run under the portal's database role. */
export const portalRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/channels', { schema: { tags, response: { 200: channels } } }, (request) =>
      work(site, request, 'portal', async ({ guides, person, now }) => {
        const own = new Set(person.companies.map(({ contract }) => contract));
        return viewChannels(guides.current.guide, own, now, locale(request));
      }),
    );

    app.get('/form', { schema: { tags, response: { 200: openingForm } } }, (request) =>
      work(site, request, 'portal', async (visit) =>
        viewForm(
          visit.guides.current.guide,
          visit.person.companies,
          await lastPlace(visit.tx, visit.person.id),
        ),
      ),
    );

    app.post(
      '/tickets/preview',
      { schema: { tags, body: previewBody, response: { 200: openingPreview } } },
      (request) =>
        work(site, request, 'portal', async (visit) =>
          viewPreview(previewOpening(visit, request.body), visit.now, locale(request)),
        ),
    );

    app.post(
      '/tickets',
      { schema: { tags, body: openBody, response: { 201: opened } } },
      async (request, reply) => {
        const answer = await work(site, request, 'portal', async (visit) => {
          const number = await openTicket(visit, request.body, 'portal');
          return viewOpened(number, previewOpening(visit, request.body), visit.now, locale(request));
        });
        return reply.code(201).send(answer);
      },
    );

    app.get('/tickets/:number', { schema: { tags, params, response: { 200: portalTicket } } }, (request) =>
      work(site, request, 'portal', (visit) => page(visit, request.params.number, locale(request))),
    );

    app.post(
      '/tickets/:number/events',
      { schema: { tags, params, body: portalEvent, response: { 200: portalTicket } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          await addEvent(visit, request.params.number, request.body, 'portal');
          return await page(visit, request.params.number, locale(request));
        }),
    );

    app.post(
      '/tickets/:number/rating',
      { schema: { tags, params, body: rating, response: { 200: portalTicket } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          await rateTicket(visit, request.params.number, request.body, 'portal');
          return await page(visit, request.params.number, locale(request));
        }),
    );
  };

async function page(visit: PersonalVisit, number: string, language: Locale) {
  const found = await ticketPage(visit.tx, number);
  if (!found) throw new Failure('ticket/not-found', { number });
  const { guide } = await visit.guides.version(visit.tx, found.guideVersion);
  return viewTicket(guide, found, 'customer', visit.now, new Map(), language);
}
