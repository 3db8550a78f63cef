import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { chooseContract, chosenContract } from '#/app/contract-terms.ts';
import type { Site } from '#/app/site.ts';
import { work } from './context.ts';
import { companyContract, contractChoice } from './shapes/contract.ts';
import { viewOffered } from './views/contract.ts';

const tags = ['desk'];
const params = z.object({ company: z.uuid() });

/** What the vendor keeps of its customers. */
export const deskCompanyRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/companies/:company/contract',
      { schema: { tags, params, response: { 200: companyContract } } },
      (request) =>
        work(site, request, 'desk', async (visit) => ({
          ...(await chosenContract(visit, request.params.company)),
          ...viewOffered(visit.guides.current.guide),
        })),
    );

    app.put(
      '/companies/:company/contract',
      { schema: { tags, params, body: contractChoice, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          chooseContract(visit, request.params.company, request.body),
        );
        return reply.code(204).send(null);
      },
    );
  };
