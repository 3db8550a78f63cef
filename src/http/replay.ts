import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '#/app/audited.ts';
import { governing } from '#/app/guide-changes.ts';
import { Replays } from '#/app/replays.ts';
import type { Site } from '#/app/site.ts';
import { DAY, endOfDay, startOfDay } from '#/domain/time/instant.ts';
import { locale, work } from './context.ts';
import { replayBody, replayView } from './shapes/replay.ts';
import { viewReplay } from './views/replay.ts';

const tags = ['guide'];
const params = z.object({ id: z.string().max(40) });

/** Replays for those who lead the support: started, then asked how far they are until they are done. */
export const replayRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    const replays = new Replays(site);
    app.addHook('onClose', () => replays.close());

    app.post(
      '/replays',
      { schema: { tags, body: replayBody, response: { 202: replayView } } },
      async (request, reply) => {
        const { text, from, to } = request.body;
        const run = await work(site, request, 'desk', async (visit) => {
          const { guides, now } = await governing(visit);
          const zone = guides.at(now).guide.vendor.timeZone;
          const period = {
            from: from === undefined ? 0 : startOfDay(from, zone),
            to: to === undefined ? now + DAY : endOfDay(to, zone),
          };
          const started = replays.start(text, period);
          const { vendor } = started.candidate;
          const subject = { kind: 'guide', id: started.id, label: vendor.name } as const;
          await audited(visit, 'replay_started', subject, {
            edition: vendor.edition,
            from: from ?? null,
            to: to ?? null,
          });
          return started;
        });
        return reply.code(202).send(viewReplay(run, locale(request)));
      },
    );

    app.get('/replays/:id', { schema: { tags, params, response: { 200: replayView } } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        await governing(visit);
        return viewReplay(replays.run(request.params.id), locale(request));
      }),
    );
  };
