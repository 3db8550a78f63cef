import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { keepAddressesOfMine, keepContactOfMine, ownRecord, removeContactOfMine } from '#/app/own-company.ts';
import type { Site } from '#/app/site.ts';
import { addressDraft, type RegistryFault } from '#/domain/registry/company.ts';
import { readTaxId, taxIdInWords } from '#/domain/registry/tax-id.ts';
import type { Locale } from '#/text/locale.ts';
import { registryFaultInWords } from '#/text/registry/faults.ts';
import { locale, work } from './context.ts';
import * as shapes from './shapes/own-company.ts';

const tags = ['portal'];
const params = z.object({ company: z.uuid() });

/** What a customer sees and keeps of her own company (TRG-010, TRG-090, TRG-114, TRG-192). */
export const ownCompanyRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/companies', { schema: { tags, response: { 200: shapes.ownCompanies } } }, (request) =>
      work(site, request, 'portal', async (visit) => {
        const companies = [];
        for (const { id } of visit.person.companies) {
          const { company, account, contacts } = await ownRecord(visit, id);
          const { tax_id: tax, address, billing, trade_name, contract_until, contracted, ...rest } = company;
          const { contracts, products } = visit.guides.current.guide;
          const addresses = addressDraft({ address, billing });
          const taxId = tax === null ? undefined : readTaxId(tax);
          companies.push({
            ...rest,
            id,
            addresses,
            tradeName: trade_name,
            contract: contracts.find((one) => one.id === rest.contract)?.label ?? null,
            contractUntil: contract_until,
            products: products.filter((one) => contracted?.[one.id]).map(({ label }) => label),
            taxId: taxId ? taxIdInWords(taxId) : '',
            account,
            contacts,
          });
        }
        return { companies: companies.map(mutable) };
      }),
    );

    app.post(
      '/companies/:company/contacts',
      { schema: { tags, params, body: shapes.ownContactBody, response: { 200: shapes.ownKept } } },
      (request) =>
        work(site, request, 'portal', async (visit) => {
          const { contact, denied } = request.body;
          const { company } = request.params;
          return told(await keepContactOfMine(visit, company, contact, denied), locale(request));
        }),
    );

    app.post(
      '/companies/:company/contacts/removal',
      { schema: { tags, params, body: shapes.removalBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'portal', (visit) =>
          removeContactOfMine(visit, request.params.company, request.body.contact),
        );
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/companies/:company/addresses',
      { schema: { tags, params, body: shapes.ownAddressesBody, response: { 200: shapes.ownKept } } },
      (request) =>
        work(site, request, 'portal', async (visit) =>
          told(await keepAddressesOfMine(visit, request.params.company, request.body), locale(request)),
        ),
    );
  };

const told = (faults: readonly RegistryFault[], language: Locale) => ({
  fields: faults.map((fault) => ({ field: fault.field, message: registryFaultInWords(fault, language) })),
});

type Record = Awaited<ReturnType<typeof ownRecord>>;
const mutable = <Kept extends { readonly contacts: Record['contacts'] }>(kept: Kept) => ({
  ...kept,
  contacts: kept.contacts.map((contact) => ({ ...contact, denied: [...contact.denied] })),
});
