import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addEvent } from '#/app/door.ts';
import { Failure } from '#/app/failure.ts';
import { visitByLink, type LinkVisit } from '#/app/links.ts';
import { rateTicket } from '#/app/rate.ts';
import type { Site } from '#/app/site.ts';
import { ticketPage, type PageTicket } from '#/db/ticket-page.ts';
import type { Locale } from '#/text/locale.ts';
import { locale } from './context.ts';
import { linkAnswer, linkView } from './shapes/links.ts';
import { rating } from './shapes/portal.ts';
import { viewTicket } from './views/ticket.ts';

const tags = ['links'];
const params = z.object({ token: z.string().regex(/^[\w-]{20,60}$/) });
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/**
 * What the links of mails open, without signing in. Whoever has the link is the person the mail was for, for that one
 * ticket; looking changes nothing, so a program that follows links does not answer for her.
 */
export const linkRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/:token', { schema: { tags, params, response: { 200: linkView } }, config }, (request) =>
      visitByLink(site, request.params.token, (visit) => view(visit, locale(request))),
    );

    app.post(
      '/:token/answer',
      { schema: { tags, params, body: linkAnswer, response: { 200: linkView } }, config },
      (request) =>
        visitByLink(site, request.params.token, async (visit) => {
          if (!answersNow(await found(visit), visit)) throw new Failure('link/answered');
          await addEvent(visit, visit.number, request.body, 'email');
          return await view(visit, locale(request));
        }),
    );

    app.post(
      '/:token/rating',
      { schema: { tags, params, body: rating, response: { 200: linkView } }, config },
      (request) =>
        visitByLink(site, request.params.token, async (visit) => {
          await rateTicket(visit, visit.number, request.body, 'email');
          return await view(visit, locale(request));
        }),
    );
  };

async function found(visit: LinkVisit): Promise<PageTicket> {
  const page = await ticketPage(visit.tx, visit.number);
  if (!page) throw new Failure('link/unknown');
  return page;
}

/** A mail answers the solution it told of and no later one: once refused, its link is spent (PRN-035). */
const answersNow = ({ ticket }: PageTicket, { toldAt }: LinkVisit) =>
  ticket.acceptance !== undefined && toldAt >= ticket.acceptance.solvedAt;

async function view(visit: LinkVisit, language: Locale): Promise<z.infer<typeof linkView>> {
  const page = await found(visit);
  const { guide } = await visit.guides.version(visit.tx, page.guideVersion);
  const { number, subject, sentence, actions, acceptance, survey } = viewTicket(
    guide,
    page,
    'customer',
    visit.now,
    new Map(),
    language,
  );
  const said = page.events.findLast(({ by, body }) => by === 'agent' && body !== null);
  return {
    number,
    subject,
    reader: visit.person.name.split(' ')[0] ?? visit.person.name,
    sentence,
    actions,
    said: said?.body ?? null,
    acceptance: answersNow(page, visit) ? acceptance : null,
    survey,
  };
}
