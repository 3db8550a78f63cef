import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { audited } from '#/app/audited.ts';
import type { Site } from '#/app/site.ts';
import { deskList } from '#/db/desk-lists.ts';
import { dateAt } from '#/domain/time/instant.ts';
import type { ColumnId } from '#/text/list/columns.ts';
import { exportWords } from '#/text/list/export-words.ts';
import { locale, work } from './context.ts';
import { deskListOf } from './desk-filter.ts';
import { allRows, EXPORT_PAGE, sendTable } from './exported.ts';
import { deskExportQuery } from './shapes/desk-lists.ts';
import { columnsOf } from './views/export-columns.ts';
import { exportedRows } from './views/exported-rows.ts';

const COLUMNS: readonly ColumnId[] = [
  'number',
  'subject',
  'company',
  'requester',
  'opened',
  'severity',
  'state',
  'justification',
  'team',
  'responsible',
  'due',
  'product',
  'kind',
  'category',
  'changed',
  'closed',
];

const LIST = { kind: 'list', id: 'desk' } as const;

/** Which list was taken along: the view and by what it was narrowed, not what was looked for. */
const told = ({ view, ...narrowed }: Omit<z.infer<typeof deskExportQuery>, 'format'>) => ({
  view,
  filters: Object.keys(narrowed)
    .filter((name) => name !== 'sort')
    .join(', '),
});

/** A list of the desk, as it is filtered and ordered, to be taken along. */
export const deskExportRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/export',
      { schema: { tags: ['desk'], querystring: deskExportQuery } },
      async (request, reply) => {
        const { format, ...asked } = request.query;
        const { guide } = site.guides.current;
        const { timeZone } = guide.vendor;
        const language = locale(request);
        const words = exportWords(language);
        const rows = await allRows((cursor) =>
          work(site, request, 'desk', async (visit) => {
            const reader = { me: visit.person.id, now: visit.now };
            const list = deskListOf(visit, asked);
            const page = await deskList(visit.tx, list, reader, { cursor, rows: EXPORT_PAGE });
            const written = await exportedRows(visit, page, COLUMNS, language);
            // Written down once, with the first page.
            if (cursor === undefined) await audited(visit, 'list_exported', LIST, { format, ...told(asked) });
            return written;
          }),
        );
        const columns = columnsOf(COLUMNS, guide, false, language);
        const table = { title: words.tickets, timeZone, columns, rows };
        return await sendTable(reply, format, table, `${words.file}-${dateAt(site.now(), timeZone)}`);
      },
    );
  };
