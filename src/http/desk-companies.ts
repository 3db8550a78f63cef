import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { chooseContract, chosenContract, contractCandidates } from '#/app/contract-terms.ts';
import type { Site } from '#/app/site.ts';
import { endOfDay, startOfDay } from '#/domain/time/instant.ts';
import { reasonInWords } from '#/text/candidate.ts';
import { locale, work } from './context.ts';
import { candidates, companyContract, contractChoice } from './shapes/contract.ts';
import { periodQuery } from './shapes/reports.ts';
import { viewOffered } from './views/contract.ts';

const tags = ['desk'];
const params = z.object({ company: z.uuid() });

/** What the vendor keeps of its customers. */
export const deskCompanyRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/companies/candidates',
      { schema: { tags, querystring: periodQuery, response: { 200: candidates } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const zone = visit.guides.current.guide.vendor.timeZone;
          const { from, to } = request.query;
          const found = await contractCandidates(visit, startOfDay(from, zone), endOfDay(to, zone));
          return found.map(({ company, name, contract, reasons }) => ({
            company: { id: company, name },
            contract: contract.label,
            reasons: reasons.map((reason) => reasonInWords(reason, locale(request))),
          }));
        }),
    );

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
