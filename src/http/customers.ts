import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '#/app/audited.ts';
import { importRegistry } from '#/app/import-registry.ts';
import {
  companyRecord,
  giveAccount,
  keepCompany,
  keepContact,
  takeContactOut,
  unlessKeeper,
} from '#/app/registry.ts';
import type { Site } from '#/app/site.ts';
import { activeAgents } from '#/db/people.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { companyList } from '#/db/registry-list.ts';
import { companyDraft } from '#/domain/registry/company.ts';
import { readTaxId, taxIdInWords } from '#/domain/registry/tax-id.ts';
import { locale, work } from './context.ts';
import { cursorOf, placeIn } from './cursor.ts';
import * as shapes from './shapes/customers.ts';
import { viewFaults, viewKept, type Kept } from './views/kept.ts';

const tags = ['customers'];
const params = z.object({ id: z.uuid() });
const MOST_LINES_TOLD = 1_000;
const MOST_HEAD = 80;
const ORDER = ['refused', 'created', 'updated', 'unchanged'] as const;
/** A file of twenty thousand lines; JSON and accents make it longer than its letters are. */
const IMPORT_BYTES = 10_000_000;

/** Customers and their people, for whoever keeps them. */
export const customerRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers',
      { schema: { tags, querystring: shapes.customerQuery, response: { 200: shapes.customerPage } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          unlessKeeper(visit);
          const { q, cursor, account } = request.query;
          const { rows, next } = await companyList(
            visit.tx,
            q,
            readTaxId(q)?.text,
            placeIn(place, cursor),
            account && visit.person.id,
          );
          return {
            rows: rows.map((row) => ({ ...row, taxId: written(row.taxId) })),
            next: cursorOf(next),
          };
        }),
    );

    app.get(
      '/customers/:id',
      { schema: { tags, params, response: { 200: shapes.customerRecord } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { id, company, contacts, account } = await companyRecord(visit, request.params.id);
          const { contracts, requesterKinds } = visit.guides.current.guide;
          await audited(visit, 'company_read', { kind: 'company', id, company: id });
          const record = { ...companyDraft(company), taxId: written(company.taxId ?? null) };
          const agents = await activeAgents(visit.tx);
          return {
            id,
            record,
            contacts: contacts.map((contact) => ({ ...contact, denied: [...contact.denied] })),
            account,
            agents,
            contracts: [...contracts],
            requesterKinds: [...requesterKinds],
          };
        }),
    );

    app.post(
      '/customers',
      { schema: { tags, body: shapes.customerBody, response: { 200: shapes.kept } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          unlessKeeper(visit);
          return viewKept(await noted(visit, await keepCompany(visit, request.body)), locale(request));
        }),
    );

    app.put(
      '/customers/:id',
      { schema: { tags, params, body: shapes.customerBody, response: { 200: shapes.kept } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { id } = await companyRecord(visit, request.params.id);
          return viewKept(await noted(visit, await keepCompany(visit, request.body, id)), locale(request));
        }),
    );

    app.post(
      '/customers/:id/contacts',
      { schema: { tags, params, body: shapes.contactBody, response: { 200: shapes.kept } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const found = await companyRecord(visit, request.params.id);
          return viewKept(
            await noted(visit, await keepContact(visit, found, request.body), found.id),
            locale(request),
          );
        }),
    );

    app.post(
      '/customers/:id/contacts/removal',
      { schema: { tags, params, body: shapes.contactRemovalBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          takeContactOut(visit, request.params.id, request.body.contact),
        );
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/customers/:id/account',
      { schema: { tags, params, body: shapes.accountBody, response: { 204: z.null() } } },
      async (request, reply) => {
        const { part, person } = request.body;
        await work(site, request, 'desk', (visit) => giveAccount(visit, request.params.id, part, person));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/customers/import',
      {
        schema: { tags, body: shapes.importBody, response: { 200: shapes.imported } },
        bodyLimit: IMPORT_BYTES,
      },
      async (request) => {
        const { applied, ignored, lines } = await importRegistry(
          (job) =>
            work(site, request, 'desk', (visit) => {
              unlessKeeper(visit);
              return job(visit);
            }),
          request.body,
        );
        const count = (wanted: string) => lines.filter(({ outcome }) => outcome === wanted).length;
        return {
          applied,
          ignored: ignored.map((head) => head.slice(0, MOST_HEAD)),
          counts: {
            created: count('created'),
            updated: count('updated'),
            unchanged: count('unchanged'),
            refused: count('refused'),
          },
          lines: lines
            .toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.line - b.line)
            .slice(0, MOST_LINES_TOLD)
            .map(({ line, key, ...proposal }) => ({
              line,
              key,
              outcome: proposal.outcome,
              changes: proposal.outcome === 'updated' ? [...proposal.changes] : [],
              fields: viewFaults(proposal, locale(request)),
            })),
        };
      },
    );
  };

/** Writes down what came of a draft, unless nothing did; of a contact where the company is named. */
async function noted(visit: PersonalVisit, kept: Kept, company?: string): Promise<Kept> {
  const { id, outcome } = kept;
  if (id === undefined || outcome === 'refused' || outcome === 'unchanged') return kept;
  const facts = outcome === 'updated' ? { changes: kept.changes.map(({ field }) => field).join(', ') } : {};
  await (company === undefined
    ? audited(visit, 'company_kept', { kind: 'company', id, company: id }, facts)
    : audited(visit, 'contact_kept', { kind: 'person', id, company }, facts));
  return kept;
}

const written = (taxId: string | null) => {
  const read = taxId === null ? undefined : readTaxId(taxId);
  return read ? taxIdInWords(read) : '';
};

const place = z.object({ name: z.string(), id: z.uuid() });
