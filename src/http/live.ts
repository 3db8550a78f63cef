import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Failure } from '#/app/failure.ts';
import { whoIs } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { tokenOf } from './context.ts';
import type { Broadcast } from './broadcast.ts';

/**
 * Live events by SSE: `ticket` with number and revision of a ticket that changed and that the reader may see, `clock`
 * when time is moved by hand, `refresh` when something may have been missed. No content travels here: screens read it
 * on the ordinary way, with the ordinary eyes.
 */
export const liveRoutes =
  (site: Site, broadcast: Broadcast): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/live', { schema: { tags: ['live'], hide: true } }, async (request, reply) => {
      const token = tokenOf(request);
      const person = await whoIs(site, token);
      if (!person || token === undefined) throw new Failure('session/none');
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
      stream.write('retry: 1500\n\n');
      const leave = broadcast.join({
        token,
        face: person.kind === 'agent' ? 'desk' : 'portal',
        companies: new Set(person.companies.map(({ id }) => id)),
        send: (event, data) => void stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end: () => void stream.end(),
      });
      request.raw.on('close', leave);
    });
  };
