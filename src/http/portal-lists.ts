import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { portalList, portalListIn, portalStates } from '#/db/portal-lists.ts';
import { storeSeen } from '#/db/ticket-seen.ts';
import { locale, work } from './context.ts';
import { portalFilter } from './portal-filter.ts';
import { portalHome } from './shapes/portal.ts';
import {
  portalListFilter,
  portalListQuery,
  portalPage,
  portalTabs,
  seenBody,
} from './shapes/portal-lists.ts';
import { viewMap } from './views/portal-map.ts';
import { stateOrder, viewTabs } from './views/portal-tabs.ts';
import { viewPortalRows } from './views/rows.ts';

const tags = ['portal'];
const params = z.object({ number: z.string().max(40) });

/** The customer's home and list: what waits for her, her tickets by the guide's tabs, and what she has read. */
export const portalListRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/home', { schema: { tags, response: { 200: portalHome } } }, (request) =>
      work(site, request, 'portal', async (visit) => {
        const own = companiesOf(visit);
        const language = locale(request);
        const [toApprove, toAnswer, recent, counts] = [
          await portalListIn(visit.tx, own, 'awaiting_acceptance'),
          await portalListIn(visit.tx, own, 'waiting_customer'),
          await portalList(visit.tx, own, {}, { rows: RECENT }),
          await portalStates(visit.tx, own),
        ];
        const byEnd = toApprove.rows.toSorted(
          (a, b) => (a.ticket.acceptance?.endsAt ?? 0) - (b.ticket.acceptance?.endsAt ?? 0),
        );
        const { guide } = visit.guides.current;
        return {
          toApprove: await viewPortalRows(visit, byEnd, language),
          toAnswer: await viewPortalRows(visit, toAnswer.rows, language),
          map: viewMap(guide, counts, language),
          recent: await viewPortalRows(visit, recent.rows, language),
          silence: guide.acceptance?.onSilence ?? null,
        };
      }),
    );

    app.get(
      '/tickets',
      { schema: { tags, querystring: portalListQuery, response: { 200: portalPage } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          const { sort, way, cursor, ...asked } = request.query;
          const order = { sort, way, cursor, stateOrder: stateOrder(visit.guides.current.guide) };
          const filter = portalFilter(visit, asked, locale(request));
          const { rows, next } = await portalList(visit.tx, companiesOf(visit), filter, order);
          return { rows: await viewPortalRows(visit, rows, locale(request)), next };
        }),
    );

    app.get(
      '/tabs',
      { schema: { tags, querystring: portalListFilter, response: { 200: portalTabs } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          const { states, ...rest } = portalFilter(visit, request.query, locale(request));
          const counts = await portalStates(visit.tx, companiesOf(visit), rest);
          return viewTabs(visit.guides.current.guide, counts, states, locale(request));
        }),
    );

    app.post(
      '/tickets/:number/seen',
      { schema: { tags, params, body: seenBody, response: { 204: z.undefined() } } },
      async (request, reply) => {
        const { number } = request.params;
        await work(site, request, 'portal', async ({ tx, now }) => {
          if (!(await storeSeen(tx, number, request.body.revision, now)))
            throw new Failure('ticket/not-found', { number });
        });
        return await reply.code(204).send();
      },
    );
  };

const RECENT = 8;

export const companiesOf = ({ person }: PersonalVisit) => person.companies.map(({ id }) => id);
