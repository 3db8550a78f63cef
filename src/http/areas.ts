import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerForArea, areasOf, involveArea } from '#/app/areas.ts';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { answerBody, areasView, askBody } from './shapes/areas.ts';

const tags = ['desk'];
const params = z.object({ number: z.string().max(40) });
const response = { 200: areasView };

/** Other areas that help with a ticket, which stays with its owner. */
export const areaRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/tickets/:number/areas', { schema: { tags, params, response } }, (request) =>
      work(site, request, 'desk', (visit) => list(visit, request.params.number)),
    );

    app.post('/tickets/:number/areas', { schema: { tags, params, body: askBody, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        await involveArea(visit, request.params.number, request.body);
        return await list(visit, request.params.number);
      }),
    );

    app.post(
      '/tickets/:number/areas/:id',
      { schema: { tags, params: params.extend({ id: z.string().max(40) }), body: answerBody, response } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { number } = request.params;
          const { success, data: id } = z.uuid().safeParse(request.params.id);
          if (!success) throw new Failure('issue/not-found');
          await answerForArea(visit, number, id, request.body.answer);
          return await list(visit, number);
        }),
    );
  };

async function list(visit: PersonalVisit, number: string): Promise<z.infer<typeof areasView>> {
  const { guide, issues } = await areasOf(visit, number);
  const zone = guide.vendor.timeZone;
  const known = [...guide.areas, ...(guide.development?.areas ?? [])];
  const maintenance = guide.states.in_maintenance.label;
  return {
    areas: guide.areas.map(({ id, label, about, shown }) => ({ id, label, about: about ?? null, shown })),
    issues: issues.map(({ area, askedAt, answeredAt, ...issue }) => ({
      ...issue,
      area: known.find(({ id }) => id === area)?.label ?? maintenance,
      askedAt: withOffset(askedAt, zone),
      answeredAt: answeredAt === null ? null : withOffset(answeredAt, zone),
    })),
  };
}
