import type { Cell, Column } from './table.ts';
import { asSerial } from './wall-clock.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `styles`: how a cell looks. */
const [DATED, BOLD, MONEY] = [1, 2, 3];
/** A cell holds no more. */
const MOST_LETTERS = 32_000;

/** Columns with their widths, and a first row that stays in sight. */
export const sheetStart = (columns: readonly Column[]) =>
  `${HEAD}<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

export const sheetEnd = '</sheetData></worksheet>';

export const sheetRow = (cells: readonly Cell[], row: number, timeZone: string, isHeader: boolean) =>
  `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `${letters(i)}${row}`, timeZone, isHeader)).join('')}</row>`;

function cellXml(cell: Cell, place: string, timeZone: string, isHeader: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'cents' in cell)
    return `<c r="${place}" s="${MONEY}"><v>${cell.cents / 100}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${place}" s="${DATED}"><v>${asSerial(cell.at, timeZone)}</v></c>`;
  const style = isHeader ? ` s="${BOLD}"` : '';
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, MOST_LETTERS))}</t></is></c>`;
}

/** A, B … Z, AA … as columns are called. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const escaped = (text: string) =>
  text
    .toWellFormed()
    // What XML 1.0 cannot hold, even escaped.
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const styles = `${HEAD}<styleSheet xmlns="${SHEETS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const each = (sheets: number, write: (sheet: number) => string) =>
  Array.from({ length: sheets }, (_, i) => write(i + 1)).join('');

/** Sheets are called by the title; a name holds 31 letters and none of `[]:*?/\\`. */
export function workbook(title: string, sheets: number): string {
  const name = escaped(title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 27));
  const list = each(
    sheets,
    (sheet) => `<sheet name="${name}${sheet === 1 ? '' : ` ${sheet}`}" sheetId="${sheet}" r:id="s${sheet}"/>`,
  );
  return `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${DOCUMENT}"><sheets>${list}</sheets></workbook>`;
}

export const workbookRelations = (sheets: number) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each(
    sheets,
    (sheet) =>
      `<Relationship Id="s${sheet}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`,
  )}<Relationship Id="styles" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`;

export const packageRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="book" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const contentTypes = (sheets: number) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${each(
    sheets,
    (sheet) =>
      `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  )}</Types>`;
