import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { onSendAsyncHookHandler } from 'fastify';
import { setDelinquencyOfCode } from '#/app/delinquency.ts';
import { entitlementOf } from '#/app/entitlement.ts';
import { askGate } from '#/app/gate-question.ts';
import { signingOf } from '#/app/signing.ts';
import type { Site } from '#/app/site.ts';
import { workByToken } from './bearer.ts';
import { locale } from './context.ts';
import { keptByTag } from './etag.ts';
import * as shapes from './shapes/gate.ts';
import { viewEntitlement, viewGate } from './views/gate.ts';

const tags = ['systems'];
/** A token that is guessed at would be found out long before. */
const config = { rateLimit: { max: 1_200, timeWindow: '1 minute' } };

/**
 * What other systems ask and tell, with a token of the API: the vendor's own system whether a company may run it, the
 * billing who is delinquent, the telephone and the chat who may pass.
 */
export function entitlementRoutes(site: Site, secret: string): FastifyPluginAsyncZod {
  const signing = signingOf(secret);
  const signed: onSendAsyncHookHandler = async (_request, reply, payload) => {
    if (reply.statusCode === 200 && typeof payload === 'string')
      reply.header('guiche-signature', signing.sign(payload));
    return payload;
  };
  return async (app) => {
    app.get(
      '/entitlement',
      {
        schema: { tags, querystring: shapes.entitlementQuery, response: { 200: shapes.entitlement } },
        onSend: [keptByTag, signed],
        config,
      },
      (request) =>
        workByToken(site, request, 'entitlement:read', async (visit) => {
          const zone = visit.guides.current.guide.vendor.timeZone;
          return viewEntitlement(await entitlementOf(visit, request.query.company), zone, locale(request));
        }),
    );

    app.get(
      '/entitlement/key',
      { schema: { tags, response: { 200: shapes.signingKey } } },
      async () => signing.key,
    );

    app.put(
      '/companies/:code/delinquency',
      {
        schema: {
          tags,
          params: shapes.codeParams,
          body: shapes.delinquencyBody,
          response: { 200: shapes.delinquencySet },
        },
        config,
      },
      (request) =>
        workByToken(site, request, 'delinquency:write', async (visit) => ({
          change: await setDelinquencyOfCode(visit, request.params.code, request.body, {
            source: 'api',
            by: visit.bearer.name,
          }),
        })),
    );

    app.post(
      '/gate',
      { schema: { tags, body: shapes.gateQuestion, response: { 200: shapes.gateAnswer } }, config },
      (request) =>
        workByToken(site, request, 'gate:read', async (visit) =>
          viewGate(
            visit.guides.current.guide,
            await askGate(visit, request.body),
            visit.now,
            locale(request),
          ),
        ),
    );
  };
}
