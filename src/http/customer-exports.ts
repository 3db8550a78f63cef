import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { COMPANY_COLUMNS, CONTACT_COLUMNS } from '#/app/registry-file.ts';
import { audited } from '#/app/audited.ts';
import { unlessKeeper } from '#/app/registry.ts';
import type { Site } from '#/app/site.ts';
import { companyPage, contactPage } from '#/db/registry-list.ts';
import type { Tx } from '#/db/work.ts';
import { COMPANY_FIELDS, companyDraft } from '#/domain/registry/company.ts';
import { rightsDraft } from '#/domain/registry/contact.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { allRows, EXPORT_PAGE, sendTable, type Row } from './exported.ts';
import { exportQuery } from './shapes/customers.ts';

/** What is exported can be changed in a sheet and imported again. */
export const customerExportRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/export',
      { schema: { tags: ['customers'], querystring: exportQuery } },
      async (request, reply) => {
        const { kind } = request.query;
        const { heads, page } = kind === 'companies' ? companies : contacts;
        const rows = await allRows((cursor) =>
          work(site, request, 'desk', async (visit) => {
            unlessKeeper(visit);
            const written = await page(visit.tx, cursor ?? '');
            if (cursor === undefined)
              await audited(visit, 'registry_exported', { kind: 'list', id: kind }, { view: kind });
            return written;
          }),
        );
        const { timeZone } = site.guides.current.guide.vendor;
        const name = `${kind === 'companies' ? 'clientes' : 'contatos'}-${dateAt(site.now(), timeZone)}`;
        return sendTable(
          reply,
          'csv',
          { title: name, columns: heads.map((header) => ({ header, width: 20 })), rows, timeZone },
          name,
        );
      },
    );
  };

interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
interface Kind {
  readonly heads: readonly string[];
  readonly page: (tx: Tx, after: string) => Promise<Page>;
}

const companies: Kind = {
  heads: COMPANY_FIELDS.map((field) => COMPANY_COLUMNS[field]),
  page: async (tx, after) => {
    const found = await companyPage(tx, after, EXPORT_PAGE);
    const rows = found.map(({ company }) => {
      const draft = companyDraft(company);
      return COMPANY_FIELDS.map((field) => draft[field]);
    });
    return { rows, next: found.length < EXPORT_PAGE ? null : (found.at(-1)?.company.code ?? null) };
  },
};

const CONTACT_ORDER = [
  'company',
  'email',
  'name',
  'phone',
  'cpf',
  'requester',
  'administrator',
  'opens',
  'downloads',
  'approves',
  'seesCompany',
] as const;

const contacts: Kind = {
  heads: CONTACT_ORDER.map((field) => CONTACT_COLUMNS[field]),
  page: async (tx, after) => {
    const [code = '', email = ''] = after.split(' ');
    const found = await contactPage(tx, { code, email }, EXPORT_PAGE);
    const last = found.at(-1);
    return {
      rows: found.map((row) => {
        const { code, administrator, denied, ...told } = row;
        const cells = {
          ...told,
          ...rightsDraft(denied),
          company: code,
          administrator: administrator ? 'sim' : 'não',
        };
        return CONTACT_ORDER.map((field) => cells[field]);
      }),
      next: found.length < EXPORT_PAGE || !last ? null : `${last.code} ${last.email}`,
    };
  },
};
