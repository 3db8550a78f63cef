import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { readAudit } from '#/app/audit.ts';
import { audited } from '#/app/audited.ts';
import type { Site } from '#/app/site.ts';
import type { AuditFilter, AuditRow } from '#/db/audit.ts';
import { dateAt, endOfDay, startOfDay } from '#/domain/time/instant.ts';
import type { Column } from '#/export/table.ts';
import { actsInWords, auditText } from '#/text/audit/audit-text.ts';
import type { Locale } from '#/text/locale.ts';
import { locale, work } from './context.ts';
import { allRows, EXPORT_PAGE, sendTable, type Row } from './exported.ts';
import { auditExportQuery, auditPage, auditQuery } from './shapes/audit.ts';
import { viewAudit } from './views/audit.ts';

const tags = ['audit'];
const PAGE = 50;

/** What was done in the house beside the tickets, for those who answer for it. */
export const auditRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/audit',
      { schema: { tags, querystring: auditQuery, response: { 200: auditPage } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { before, ...asked } = request.query;
          const zone = site.guides.current.guide.vendor.timeZone;
          const { rows, next } = await readAudit(visit, filterOf(asked, zone), before, PAGE);
          const language = locale(request);
          return {
            rows: rows.map((row) => viewAudit(row, language, zone)),
            next,
            acts: actsInWords(language),
          };
        }),
    );

    app.get('/audit/export', { schema: { tags, querystring: auditExportQuery } }, async (request, reply) => {
      const { format, ...asked } = request.query;
      const { timeZone } = site.guides.current.guide.vendor;
      const language = locale(request);
      const rows = await allRows((cursor) =>
        work(site, request, 'desk', async (visit) => {
          const before = cursor === undefined ? undefined : Number(cursor);
          const page = await readAudit(visit, filterOf(asked, timeZone), before, EXPORT_PAGE);
          if (cursor === undefined)
            await audited(visit, 'audit_exported', { kind: 'list', id: 'audit' }, { format });
          const written = page.rows.map((row) => cellsOf(row, language, timeZone));
          return { rows: written, next: page.next === null ? null : String(page.next) };
        }),
      );
      const { title, file } = auditText(language);
      const table = { title, timeZone, columns: columnsIn(language), rows };
      return await sendTable(reply, format, table, `${file}-${dateAt(site.now(), timeZone)}`);
    });
  };

const given = (text: string | undefined) => (text === '' ? undefined : text);

const filterOf = (
  { actor, subject, act, from, to }: Omit<z.infer<typeof auditExportQuery>, 'format'>,
  zone: string,
): AuditFilter => ({
  actor: given(actor),
  subject: given(subject),
  act,
  from: from === undefined ? undefined : startOfDay(from, zone),
  to: to === undefined ? undefined : endOfDay(to, zone),
});

/** In characters, each. */
const WIDTHS = {
  id: 8,
  at: 17,
  actor: 24,
  act: 30,
  subject: 30,
  company: 28,
  facts: 50,
  address: 18,
} as const;

const columnsIn = (language: Locale): Column[] =>
  Object.entries(auditText(language).columns).map(([id, header]) => ({
    header,
    width: WIDTHS[id as keyof typeof WIDTHS],
  }));

function cellsOf(row: AuditRow, language: Locale, zone: string): Row {
  const { id, actor, act, subject, company, facts, address } = viewAudit(row, language, zone);
  const said = facts.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return [id, { at: row.at }, actor, act, subject, company, said, address];
}
