import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendFiles } from '#/app/attachments.ts';
import { addEvent } from '#/app/door.ts';
import { Failure } from '#/app/failure.ts';
import { downloadPackage } from '#/app/package.ts';
import { rateTicket } from '#/app/rate.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import { asWritten } from '#/domain/text/plain.ts';
import type { Locale } from '#/text/locale.ts';
import { locale, work } from './context.ts';
import { channels } from './shapes/channels.ts';
import { portalEntry, portalTicket, rating } from './shapes/portal.ts';
import { viewChannels } from './views/channels.ts';
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

    app.get('/tickets/:number', { schema: { tags, params, response: { 200: portalTicket } } }, (request) =>
      work(site, request, 'portal', (visit) => page(visit, request.params.number, locale(request))),
    );

    app.post(
      '/tickets/:number/events',
      { schema: { tags, params, body: portalEntry, response: { 200: portalTicket } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          const { files = [], marked = false, ...wish } = request.body;
          const { number } = request.params;
          if (wish.event === 'package_downloaded') await downloadPackage(visit, number, wish.file);
          else await addEvent(visit, number, asWritten(wish, marked), 'portal');
          await sendFiles(visit, request.params.number, files);
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
