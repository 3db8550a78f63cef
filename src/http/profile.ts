import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { confirmPhone } from '#/app/asks.ts';
import { askEmail, confirmEmail, emailChange } from '#/app/email-change.ts';
import { changePin } from '#/app/phone-pin.ts';
import { keepProfile, profileOf } from '#/app/profile.ts';
import type { Site } from '#/app/site.ts';
import { registryFaultInWords } from '#/text/registry/faults.ts';
import { own } from './account.ts';
import { locale } from './context.ts';
import { originOf } from './origin.ts';
import { nothing, tokenParams } from './shapes/entry.ts';
import { pinBody } from './shapes/phone.ts';
import * as shapes from './shapes/profile.ts';
import { viewProfile } from './views/profile.ts';

const tags = ['account'];
const asked = z.object({});
const config = { rateLimit: { max: 10, timeWindow: '1 minute' } };
const often = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** One's own data, of either side, and the link that confirms a new e-mail address (TRG-113, TTL-089 to TTL-093). */
export const profileRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/account/profile', { schema: { tags, response: { 200: shapes.profile } } }, (request) =>
      own(site, request, async (visit) =>
        viewProfile(visit.guides.current.guide, visit.person, await profileOf(visit), locale(request)),
      ),
    );

    app.put(
      '/account/profile',
      { schema: { tags, body: shapes.profileBody, response: { 200: shapes.profileKept } }, config: often },
      (request) =>
        own(site, request, async (visit) => {
          const faults = await keepProfile(visit, request.body.fields);
          return {
            fields: faults.map((fault) => ({
              field: fault.field,
              message: registryFaultInWords(fault, locale(request)),
            })),
          };
        }),
    );

    app.post(
      '/account/phone-confirmation',
      { schema: { tags, body: nothing, response: { 204: z.null() } }, config: often },
      async (request, reply) => {
        await own(site, request, confirmPhone);
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/account/phone-pin',
      { schema: { tags, body: pinBody, response: { 204: z.null() } }, config },
      async (request, reply) => {
        await own(site, request, (visit) => changePin(visit, request.body.pin));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/account/email',
      { schema: { tags, body: shapes.emailBody, response: { 202: asked } }, config },
      async (request, reply) => {
        await own(site, request, (visit) => askEmail(visit, request.body.email));
        return reply.code(202).send({});
      },
    );

    app.get(
      '/email-changes/:token',
      { schema: { tags, params: tokenParams, response: { 200: shapes.emailChange } }, config: often },
      (request) => emailChange(site, request.params.token),
    );

    // Pressed by a person: what only follows the links of a mail confirms nothing.
    app.post(
      '/email-changes/:token',
      { schema: { tags, params: tokenParams, body: nothing, response: { 204: z.null() } }, config: often },
      async (request, reply) => {
        await confirmEmail(site, request.params.token, originOf(request).place);
        return reply.code(204).send(null);
      },
    );
  };
