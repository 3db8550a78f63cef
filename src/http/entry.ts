import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryLink, forgotPassword, requestAccess, setPasswordByLink } from '#/app/entry-links.ts';
import type { Site } from '#/app/site.ts';
import * as shapes from './shapes/entry.ts';

const tags = ['entry'];
const params = shapes.tokenParams;
const asked = z.object({});
const often = { rateLimit: { max: 30, timeWindow: '1 minute' } };
const seldom = { rateLimit: { max: 5, timeWindow: '1 minute' } };

/** How somebody enters who cannot sign in: a forgotten password, the link of a mail, a word to the vendor. */
export const entryRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/password-resets',
      { schema: { tags, body: shapes.forgotten, response: { 202: asked } }, config: seldom },
      async (request, reply) => {
        await forgotPassword(site, request.body.email);
        return reply.code(202).send({});
      },
    );

    app.get(
      '/entry-links/:token',
      { schema: { tags, params, response: { 200: shapes.entryLink } }, config: often },
      (request) => entryLink(site, request.params.token),
    );

    app.post(
      '/entry-links/:token',
      { schema: { tags, params, body: shapes.newPassword, response: { 204: z.null() } }, config: often },
      async (request, reply) => {
        await setPasswordByLink(site, request.params.token, request.body.password);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/access-requests',
      { schema: { tags, body: shapes.accessRequest, response: { 202: asked } }, config: seldom },
      async (request, reply) => {
        await requestAccess(site, request.body);
        return reply.code(202).send({});
      },
    );
  };
