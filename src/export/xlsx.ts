import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Table } from './table.ts';
import {
  contentTypes,
  packageRelations,
  sheetEnd,
  sheetRow,
  sheetStart,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.ts';

/** A sheet ends here; what comes after goes on in another one. */
const MOST_ROWS = 1_048_576;

/** A table as a workbook (ECMA-376), packed while its rows come. */
export async function* xlsx(table: Table): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    packed.push(part);
  });
  const begin = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    return file;
  };
  const put = (path: string, content: string) => begin(path).push(strToU8(content), true);
  const header = table.columns.map((column) => column.header);

  let sheets = 0;
  let row = MOST_ROWS;
  let sheet: ZipDeflate | undefined;
  const nextSheet = () => {
    sheet?.push(strToU8(sheetEnd), true);
    sheets += 1;
    sheet = begin(`xl/worksheets/sheet${sheets}.xml`);
    sheet.push(strToU8(sheetStart(table.columns) + sheetRow(header, 1, table.timeZone, true)));
    row = 1;
    return sheet;
  };
  let open = nextSheet();
  for await (const page of table.rows) {
    let text = '';
    for (const cells of page) {
      if (row === MOST_ROWS) {
        open.push(strToU8(text));
        text = '';
        open = nextSheet();
      }
      row += 1;
      text += sheetRow(cells, row, table.timeZone, false);
    }
    open.push(strToU8(text));
    yield* packed.splice(0);
  }
  open.push(strToU8(sheetEnd), true);
  put('xl/styles.xml', styles);
  put('xl/workbook.xml', workbook(table.title, sheets));
  put('xl/_rels/workbook.xml.rels', workbookRelations(sheets));
  put('_rels/.rels', packageRelations);
  put('[Content_Types].xml', contentTypes(sheets));
  zip.end();
  yield* packed.splice(0);
}
