import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Failure } from '#/app/failure.ts';
import { whoIs } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { tokenOf } from './context.ts';
import type { Broadcast, Listener } from './broadcast.ts';

const MOST_UNREAD = 64 * 1024;

/**
 * Live events by SSE: `ticket` with number and revision of a ticket of which the reader may see what changed, `clock`
 * when time is moved by hand, `presence` for agents alone, `refresh` when something may have been missed, as by whoever comes back. No content
 * travels here: screens read it on the ordinary way, with the ordinary eyes.
 */
export const liveRoutes =
  (site: Site, broadcast: Broadcast): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/live',
      { exposeHeadRoute: false, schema: { tags: ['live'], hide: true } },
      async (request, reply) => {
        const token = tokenOf(request);
        const person = await whoIs(site, token);
        if (!person || token === undefined) throw new Failure('session/none');
        reply.hijack();
        const stream = reply.raw;
        stream.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
          'x-content-type-options': 'nosniff',
        });
        stream.write('retry: 1500\n\n');
        let told = 0;
        const send: Listener['send'] = (event, data) => {
          // Who does not read loses the line, comes back and reads anew; nobody waits for her.
          if (stream.writableLength > MOST_UNREAD) stream.destroy();
          else stream.write(`id: ${++told}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        };
        if (request.headers['last-event-id'] !== undefined) send('refresh', {});
        const leave = broadcast.join({
          token,
          face: person.kind === 'agent' ? 'desk' : 'portal',
          companies: new Set(person.companies.map(({ id }) => id)),
          send,
          end: () => void stream.end(),
        });
        stream.on('close', leave);
      },
    );
  };
