import type { Cell, Table } from './table.ts';
import { onTheWall } from './wall-clock.ts';

/** What a Brazilian spreadsheet opens without being asked anything (choice B-57). */
const [BYTE_ORDER_MARK, SEPARATOR, END] = ['\ufeff', ';', '\r\n'];

/** A table as text: semicolons, decimal comma, dd/mm/yyyy, quotes where needed, and no cell that a sheet would run. */
export async function* csv({ columns, rows, timeZone }: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(columns.map(({ header }) => textual(header)));
  for await (const page of rows)
    yield page.map((row) => line(row.map((cell) => written(cell, timeZone)))).join('');
}

const line = (cells: readonly string[]) => cells.join(SEPARATOR) + END;

function written(cell: Cell, timeZone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object' && 'cents' in cell) return (cell.cents / 100).toFixed(2).replace('.', ',');
  return typeof cell === 'string' ? textual(cell) : onTheWall(cell.at, timeZone);
}

/** What begins like a formula would be run by the sheet that opens it; an apostrophe makes it text again. */
function textual(text: string): string {
  const harmless = /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
