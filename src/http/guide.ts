import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { guideEdition as editionOf, guideEditions as editionsOf } from '#/app/guide-editions.ts';
import type { Site } from '#/app/site.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { locale } from './context.ts';
import { keptByTag } from './etag.ts';
import {
  editionParams,
  feedQuery,
  guideEditions,
  guideHolidays,
  holidaysQuery,
  publishedGuide,
} from './shapes/guide.ts';
import { viewFeed } from './views/guide/calendar-feed.ts';
import { viewHolidays } from './views/guide/holidays.ts';
import { viewEdition, viewGuide } from './views/guide/published.ts';

const tags = ['guide'];

/** Anybody may ask, so nobody may ask all the time. */
const config = {
  rateLimit: {
    max: 120,
    timeWindow: '1 minute',
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  },
};

/** The published guide: for everybody, signed in or not. What is not yet in force is not told. */
export const guideRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.addHook('onSend', keptByTag);

    app.get('/guide', { config, schema: { tags, response: { 200: publishedGuide } } }, async (request) =>
      viewGuide(site.guides.current, today(site), locale(request)),
    );

    app.get(
      '/guide/editions',
      { config, schema: { tags, response: { 200: guideEditions } } },
      async (request) => ({
        editions: (await editionsOf(site)).map((edition) => viewEdition(edition, locale(request))),
      }),
    );

    app.get(
      '/guide/editions/:id',
      { config, schema: { tags, params: editionParams, response: { 200: publishedGuide } } },
      async (request) => viewGuide(await editionOf(site, request.params.id), today(site), locale(request)),
    );

    app.get(
      '/guide/holidays',
      { config, schema: { tags, querystring: holidaysQuery, response: { 200: guideHolidays } } },
      async (request) => {
        const { guide } = site.guides.current;
        return viewHolidays(guide, request.query.year ?? yearOf(site), locale(request));
      },
    );
  };

/** The feed stands beside the page it belongs to, as calendar programs want an address that ends in .ics. */
export const guideFeedRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.addHook('onSend', keptByTag);

    app.get(
      '/guia/feriados.ics',
      {
        config,
        schema: { tags, querystring: feedQuery, produces: ['text/calendar'], response: { 200: z.string() } },
      },
      async (request, reply) => {
        const { guide, inForceFrom } = site.guides.current;
        const years = { year: yearOf(site), since: inForceFrom };
        const feed = viewFeed(guide, request.query.equipe, years, locale(request));
        return reply.type('text/calendar; charset=utf-8').send(feed);
      },
    );
  };

const today = (site: Site) => dateAt(site.now(), site.guides.current.guide.vendor.timeZone);

const yearOf = (site: Site) => Number(today(site).slice(0, 4));
