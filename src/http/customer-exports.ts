import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { audited } from '#/app/audited.ts';
import { COMPANY_COLUMNS, CONTACT_COLUMNS } from '#/app/registry-columns.ts';
import { unlessKeeper } from '#/app/registry.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { moreOfCompanies } from '#/db/holdings.ts';
import { companyPage, contactPage } from '#/db/registry-list.ts';
import { mayKeepContracts } from '#/domain/people/role.ts';
import { companyDraft } from '#/domain/registry/company.ts';
import { contactDraft } from '#/domain/registry/contact.ts';
import { HOLDING_FIELDS, holdingsDraft, NO_HOLDINGS } from '#/domain/registry/holdings.ts';
import { trainingsDraft } from '#/domain/registry/trainings.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { allRows, EXPORT_PAGE, sendTable } from './exported.ts';
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
        let fields = Object.keys(heads);
        const rows = await allRows((cursor) =>
          work(site, request, 'desk', async (visit) => {
            unlessKeeper(visit);
            if (!mayKeepContracts(visit.person.roles))
              fields = fields.filter((field) => !HOLDING_FIELDS.some((held) => held === field));
            const written = await page(visit, cursor ?? '');
            if (cursor === undefined)
              await audited(visit, 'registry_exported', { kind: 'list', id: kind }, { view: kind });
            return { ...written, rows: written.rows.map((row) => fields.map((field) => row[field] ?? '')) };
          }),
        );
        const { timeZone } = site.guides.current.guide.vendor;
        const name = `${kind === 'companies' ? 'clientes' : 'contatos'}-${dateAt(site.now(), timeZone)}`;
        return sendTable(
          reply,
          'csv',
          {
            title: name,
            columns: fields.map((field) => ({ header: heads[field] ?? field, width: 20 })),
            rows,
            timeZone,
          },
          name,
        );
      },
    );
  };

/** Rows by field, and where the next ones begin. */
interface Page {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly next: string | null;
}
interface Kind {
  readonly heads: Readonly<Record<string, string>>;
  readonly page: (visit: PersonalVisit, after: string) => Promise<Page>;
}

const companies: Kind = {
  heads: COMPANY_COLUMNS,
  page: async ({ tx, guides }, after) => {
    const found = await companyPage(tx, after, EXPORT_PAGE);
    const more = await moreOfCompanies(
      tx,
      found.map(({ company }) => company.code),
    );
    const rows = found.map(({ company }) => {
      const { account = {}, holdings = NO_HOLDINGS } = more.get(company.code) ?? {};
      return {
        ...companyDraft(company),
        executive: account.executive?.email ?? '',
        manager: account.manager?.email ?? '',
        ...holdingsDraft(holdings, guides.current.guide, company.contract),
      };
    });
    return { rows, next: found.length < EXPORT_PAGE ? null : (found.at(-1)?.company.code ?? null) };
  },
};

const contacts: Kind = {
  heads: CONTACT_COLUMNS,
  page: async ({ tx, guides }, after) => {
    const [code = '', email = ''] = after.split(' ');
    const found = await contactPage(tx, { code, email }, EXPORT_PAGE);
    const last = found.at(-1);
    const { products } = guides.current.guide;
    return {
      rows: found.map((row) => ({
        ...contactDraft(row, row),
        email: row.email,
        company: row.code,
        trainings: trainingsDraft(row.trainings, products),
      })),
      next: found.length < EXPORT_PAGE || !last ? null : `${last.code} ${last.email}`,
    };
  },
};
