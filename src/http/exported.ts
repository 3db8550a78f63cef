import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { csv } from '#/export/csv.ts';
import { pdf, type Paper } from '#/export/pdf.ts';
import type { Cell, Table } from '#/export/table.ts';
import { xlsx } from '#/export/xlsx.ts';
import type { ListPage } from '#/db/ticket-lists.ts';

/** Rows asked for at once; what is exported never stands in memory as a whole. */
export const EXPORT_PAGE = 500;

export type Row = readonly Cell[];
type Format = 'csv' | 'xlsx' | 'pdf';

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/**
 * The rows of a whole list, page after page, each page in a transaction of its own: who reads slowly holds nothing up,
 * and who is no longer signed in reads no further. The first page is read before anything is answered, so that a
 * refusal is told as one.
 */
export async function allRows(
  page: (cursor: string | undefined) => Promise<{ rows: readonly Row[] } & Pick<ListPage, 'next'>>,
): Promise<AsyncIterable<readonly Row[]>> {
  const first = await page(undefined);
  async function* pages() {
    for (let at = first; ; at = await page(at.next)) {
      yield at.rows;
      if (at.next === null) return;
    }
  }
  return pages();
}

/** Answers a table as a file of a name with its date: `chamados-2026-03-02.csv`. */
export function sendTable(reply: FastifyReply, format: Format, table: Table, name: string, paper?: Paper) {
  return reply
    .type(TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(Readable.from(written(format, table, paper), { objectMode: false }));
}

function written(format: Format, table: Table, paper: Paper | undefined): AsyncIterable<string | Uint8Array> {
  if (format === 'csv') return csv(table);
  return format === 'pdf' && paper ? pdf(table, paper) : xlsx(table);
}
