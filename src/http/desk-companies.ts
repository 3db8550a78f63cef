import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { chooseContract } from '#/app/contract-terms.ts';
import type { Site } from '#/app/site.ts';
import { work } from './context.ts';

const name = z.string().max(60);
const value = z.string().trim().max(300);

/** What a company has: contract, components with their parameters, editions by product. */
const contractChoice = z.object({
  contract: name.nullable(),
  terms: z.record(name, z.record(name, value)),
  editions: z.record(name, name),
});

/** What the vendor keeps of its customers. */
export const deskCompanyRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.put(
      '/companies/:company/contract',
      {
        schema: {
          tags: ['desk'],
          params: z.object({ company: z.uuid() }),
          body: contractChoice,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          chooseContract(visit, request.params.company, request.body),
        );
        return reply.code(204).send(null);
      },
    );
  };
