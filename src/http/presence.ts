import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { beHere } from '#/app/presence.ts';
import type { Site } from '#/app/site.ts';
import { work } from './context.ts';
import { presenceBody } from './shapes/presence.ts';

const params = z.object({ number: z.string().max(40) });

/** An agent has a ticket open; other agents hear of it by the live events, customers never. */
export const presenceRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/tickets/:number/presence',
      { schema: { tags: ['desk'], params, body: presenceBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          beHere(visit, request.params.number, request.body.doing),
        );
        return reply.code(204).send(null);
      },
    );
  };
