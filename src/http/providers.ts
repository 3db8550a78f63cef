import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { returnAddress } from '#/app/provider-client.ts';
import { tryProvider } from '#/app/provider-trial.ts';
import { checkKeepsEntry, keepProvider, keptProviders, letVouch, removeProvider } from '#/app/providers.ts';
import type { Site } from '#/app/site.ts';
import { work } from './context.ts';
import * as shapes from './shapes/providers.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });
const done = { 204: z.null() };

/**
 * By which other houses people enter: kept by administrators.
 *
 * @param address where people reach the house
 */
export const providerRoutes =
  (site: Site, address: () => string): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/providers', { schema: { tags, response: { 200: shapes.providers } } }, (request) =>
      work(site, request, 'desk', async (visit) => ({
        returnTo: returnAddress(address(), ''),
        providers: (await keptProviders(visit)).map(({ domains, ...one }) => ({
          ...one,
          domains: [...domains],
        })),
      })),
    );

    app.post(
      '/providers',
      { schema: { tags, body: shapes.newProvider, response: done } },
      async (request, reply) => {
        const { company, ...wanted } = request.body;
        await work(site, request, 'desk', (visit) => letVouch(visit, site.vault, wanted, company));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/providers/trial',
      {
        schema: { tags, body: shapes.trial, response: { 200: shapes.trialOutcome } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request) => {
        await work(site, request, 'desk', async (visit) => checkKeepsEntry(visit));
        return { faults: await tryProvider(site.outside, request.body.issuer) };
      },
    );

    app.put(
      '/providers/:id',
      { schema: { tags, params, body: shapes.changedProvider, response: done } },
      async (request, reply) => {
        const wanted = { ...request.body, id: request.params.id };
        await work(site, request, 'desk', (visit) => keepProvider(visit, site.vault, wanted));
        return reply.code(204).send(null);
      },
    );

    app.delete('/providers/:id', { schema: { tags, params, response: done } }, async (request, reply) => {
      await work(site, request, 'desk', (visit) => removeProvider(visit, request.params.id));
      return reply.code(204).send(null);
    });
  };
