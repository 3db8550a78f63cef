import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { comeBack, providersFor, setOut } from '#/app/provider-entry.ts';
import { tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { originOf } from './origin.ts';
import { checkOwnPage, enteredAs } from './session.ts';
import * as shapes from './shapes/providers.ts';

const tags = ['session'];
const often = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const seldom = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** Ties the way to a provider and back to one browser. */
const WAY = 'guiche_way';
const PATH = '/api/v1/session';

/**
 * Entering by another house that vouches for people. The page it sends them back to asks here with what it was given, so
 * that nothing happens by an address alone.
 *
 * @param address where people reach the house
 */
export const providerEntryRoutes =
  (site: Site, secure: boolean, address: () => string): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/session/providers',
      {
        schema: { tags, body: shapes.entryAddress, response: { 200: shapes.entryProviders } },
        config: often,
      },
      async (request) => {
        checkOwnPage(request);
        return await providersFor(site, request.body.email);
      },
    );

    app.post(
      '/session/providers/:id',
      {
        schema: {
          tags,
          params: z.object({ id: z.uuid() }),
          body: shapes.settingOut,
          response: { 200: shapes.door },
        },
        config: seldom,
      },
      async (request, reply) => {
        checkOwnPage(request);
        const way = randomBytes(32).toString('base64url');
        const { returnTo } = request.body;
        const going = { provider: request.params.id, attempt: tokenHash(way), returnTo };
        const location = await setOut(site, address(), going);
        reply.setCookie(WAY, way, { path: PATH, httpOnly: true, sameSite: 'strict', secure, maxAge: 900 });
        return { location };
      },
    );

    app.post(
      '/session/provider',
      { schema: { tags, body: shapes.comingBack, response: { 200: shapes.cameBack } }, config: seldom },
      async (request, reply) => {
        checkOwnPage(request);
        const way = request.cookies[WAY];
        const { provider, query } = request.body;
        const attempt = way === undefined ? undefined : tokenHash(way);
        const back = { provider, attempt, query: new URLSearchParams(query) };
        const { token, returnTo } = await comeBack(site, address(), back, originOf(request));
        reply.clearCookie(WAY, { path: PATH });
        return { session: await enteredAs(site, request, reply, token, secure), returnTo };
      },
    );
  };
