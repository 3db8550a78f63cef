import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { reportService } from '#/app/reports.ts';
import type { Site } from '#/app/site.ts';
import { endOfDay, startOfDay } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { periodQuery, serviceReport } from './shapes/reports.ts';
import { viewSatisfaction } from './views/reports.ts';

const tags = ['reports'];

/** Reports for those who lead. */
export const reportRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/service',
      { schema: { tags, querystring: periodQuery, response: { 200: serviceReport } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { guide } = visit.guides.current;
          const zone = guide.vendor.timeZone;
          const { from, to } = request.query;
          const period = { from: startOfDay(from, zone), to: endOfDay(to, zone) };
          const { service, refused, moved, answers, list, guideOf } = await reportService(visit, period);
          const shown = ({ tickets, kept, percent }: typeof service.all) => ({
            tickets,
            kept,
            percent: percent ?? null,
          });
          return {
            from,
            to,
            all: shown(service.all),
            bySeverity: service.bySeverity.map((line) => ({ label: line.label, ...shown(line) })),
            ends: [...service.ends],
            refused,
            moved: [...moved],
            satisfaction: guide.survey ? viewSatisfaction(answers, list, guide, guideOf) : null,
          };
        }),
    );
  };
