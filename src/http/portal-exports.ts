import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { audited } from '#/app/audited.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { portalList } from '#/db/portal-lists.ts';
import { dateAt, endOfDay, startOfDay } from '#/domain/time/instant.ts';
import type { ColumnId } from '#/text/list/columns.ts';
import { exportWords } from '#/text/list/export-words.ts';
import { moments } from '#/text/moment.ts';
import { locale, work } from './context.ts';
import { allRows, EXPORT_PAGE, sendTable } from './exported.ts';
import { portalFilter } from './portal-filter.ts';
import { companiesOf } from './portal-lists.ts';
import { portalExportQuery, statementQuery } from './shapes/portal-lists.ts';
import { withTotals } from './views/statement-totals.ts';
import { columnsOf } from './views/export-columns.ts';
import { exportedRows } from './views/exported-rows.ts';
import { stateOrder } from './views/portal-tabs.ts';

const tags = ['portal'];

/** What a statement tells of each ticket (TRG-108). */
const STATEMENT: readonly ColumnId[] = [
  'number',
  'opened',
  'subject',
  'requester',
  'product',
  'severity',
  'state',
  'responsible',
  'due',
  'closed',
  'time',
  'amount',
];

const LIST = { kind: 'list', id: 'portal' } as const;

/** The customer's list as it is filtered, and the statement of a period, to be taken along (TTL-033, TRG-108). */
export const portalExportRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/export', { schema: { tags, querystring: portalExportQuery } }, async (request, reply) => {
      const { format, sort, way, ...asked } = request.query;
      const { guide } = site.guides.current;
      const language = locale(request);
      const words = exportWords(language);
      const ids = guide.list.columns;
      const rows = await allRows((cursor) =>
        work(site, request, 'portal', async (visit) => {
          const order = { sort, way, cursor, rows: EXPORT_PAGE, stateOrder: stateOrder(guide) };
          const filter = portalFilter(visit, asked, language);
          const page = await portalList(visit.tx, companiesOf(visit), filter, order);
          const written = await exportedRows(visit, page, ids, language);
          if (cursor === undefined) await audited(visit, 'list_exported', LIST, { format });
          return written;
        }),
      );
      const { timeZone } = guide.vendor;
      const table = { title: words.tickets, timeZone, columns: columnsOf(ids, guide, true, language), rows };
      return await sendTable(reply, format, table, `${words.file}-${dateAt(site.now(), timeZone)}`);
    });

    app.get('/statement', { schema: { tags, querystring: statementQuery } }, async (request, reply) => {
      const { from, to, format } = request.query;
      const { guide } = site.guides.current;
      const { timeZone } = guide.vendor;
      const language = locale(request);
      const words = exportWords(language);
      const period = { from: startOfDay(from, timeZone), to: endOfDay(to, timeZone) };
      const reader = await work(site, request, 'portal', async (visit) => {
        await audited(visit, 'statement_exported', LIST, { format, from, to });
        return visit.person;
      });
      const rows = await allRows((cursor) =>
        work(site, request, 'portal', async (visit) => {
          const order = { way: 'up', cursor, rows: EXPORT_PAGE } as const;
          const page = await portalList(visit.tx, companiesOf(visit), period, order);
          return await exportedRows(visit, page, STATEMENT, language);
        }),
      );
      const columns = columnsOf(STATEMENT, guide, true, language);
      const written = moments(language, timeZone);
      const paper = {
        heading: `${words.statement} – ${guide.vendor.name}`,
        lines: [
          namesOf(reader),
          words.period(written.date(from), written.date(to)),
          words.made(written.full(site.now()), reader.name),
        ],
        page: words.page,
      };
      const table = { title: words.statement, timeZone, columns, rows: withTotals(rows, words.total) };
      return await sendTable(reply, format, table, `${words.statementFile}-${from}-${to}`, paper);
    });
  };

const namesOf = ({ companies }: PersonalVisit['person']) => companies.map(({ name }) => name).join(', ');
