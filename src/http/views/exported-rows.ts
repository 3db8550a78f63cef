import type { Visit } from '#/app/visit.ts';
import type { ListPage } from '#/db/ticket-lists.ts';
import type { Row } from '#/http/exported.ts';
import type { ColumnId } from '#/text/list/columns.ts';
import type { Locale } from '#/text/locale.ts';
import { cells } from './export-columns.ts';
import { viewRow } from './row.ts';

/** A page of a list as rows of a table. */
export async function exportedRows(
  { tx, guides, now }: Visit,
  { rows, next }: ListPage,
  ids: readonly ColumnId[],
  locale: Locale,
): Promise<{ rows: Row[]; next: string | null }> {
  const written: Row[] = [];
  for (const ticket of rows) {
    const { guide } = await guides.version(tx, ticket.guideVersion);
    written.push(cells(ids, { guide, ticket, view: viewRow(guide, ticket, now, locale), now }));
  }
  return { rows: written, next };
}
