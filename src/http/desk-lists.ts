import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Site } from '#/app/site.ts';
import { companiesNamed } from '#/db/companies.ts';
import { countLists, deskCounts, deskList, MOST_COUNTED } from '#/db/desk-lists.ts';
import { activeAgents } from '#/db/people.ts';
import { locale, work } from './context.ts';
import { deskListOf, isId, split } from './desk-filter.ts';
import { deskViews } from './shapes/desk.ts';
import {
  companyChoices,
  companyQuery,
  deskChoices,
  deskCount,
  deskCountQuery,
  deskListQuery,
  deskPage,
} from './shapes/desk-lists.ts';
import { viewChoices } from './views/desk-choices.ts';
import { viewDeskViews } from './views/desk-views.ts';
import { viewDeskRows } from './views/rows.ts';

const tags = ['desk'];

/** The desk's lists: views, what narrows them, and how many tickets there are. */
export const deskListRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/views', { schema: { tags, response: { 200: deskViews } } }, (request) =>
      work(site, request, 'desk', async ({ tx, person, now }) =>
        viewDeskViews(await deskCounts(tx, person.id, now), locale(request)),
      ),
    );

    app.get(
      '/tickets',
      { schema: { tags, querystring: deskListQuery, response: { 200: deskPage } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const list = deskListOf(visit, request.query);
          const reader = { me: visit.person.id, now: visit.now };
          const { rows, next } = await deskList(visit.tx, list, reader, { cursor: request.query.cursor });
          return { rows: await viewDeskRows(visit, rows, locale(request)), next };
        }),
    );

    app.get(
      '/count',
      { schema: { tags, querystring: deskCountQuery, response: { 200: deskCount } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const list = deskListOf(visit, request.query);
          const [count] = await countLists(visit.tx, [list], { me: visit.person.id, now: visit.now });
          return counted(count);
        }),
    );

    app.get('/choices', { schema: { tags, response: { 200: deskChoices } } }, (request) =>
      work(site, request, 'desk', async ({ tx, guides }) =>
        viewChoices(guides.current.guide, await activeAgents(tx), locale(request)),
      ),
    );

    app.get(
      '/companies',
      { schema: { tags, querystring: companyQuery, response: { 200: companyChoices } } },
      (request) =>
        work(site, request, 'desk', async ({ tx }) => {
          const { q, ids } = request.query;
          return [...(await companiesNamed(tx, q, split(ids)?.filter(isId)))];
        }),
    );
  };

/** A count as it is told; past the last one counted, that there are more. */
export const counted = (count = 0) => ({
  count: Math.min(count, MOST_COUNTED),
  more: count > MOST_COUNTED,
});
