import PDF from 'pdfkit';
import type { Cell, Table } from './table.ts';
import { onTheWall } from './wall-clock.ts';

/** A statement on paper: what it is of, above the table; the name of a page, below. */
export interface Paper {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly page: (number: number) => string;
}

const [MARGIN, SIZE, LINE, GAP] = [36, 8, 10, 6];
/** Of a cell that is longer the beginning is shown. */
const MOST_LINES = 3;

/** A table on A4 across, its head on every page, written while its rows come. */
export async function* pdf(table: Table, paper: Paper): AsyncGenerator<Uint8Array> {
  const doc = new PDF({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    info: { Title: printable(paper.heading) },
  });
  const written: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => written.push(part));
  const ended = new Promise<void>((resolve) => doc.once('end', resolve));

  const [width, bottom] = [doc.page.width - 2 * MARGIN, doc.page.height - MARGIN - 2 * LINE];
  const letters = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => (column.width / letters) * width);
  let [y, page] = [MARGIN, 0];

  const row = (cells: readonly string[], font: string) => {
    doc.font(font).fontSize(SIZE);
    const heights = cells.map((cell, i) =>
      Math.min(MOST_LINES * LINE, doc.heightOfString(cell, { width: (widths[i] ?? 0) - GAP })),
    );
    const height = Math.max(LINE, ...heights);
    if (y + height > bottom) begin();
    let x = MARGIN;
    cells.forEach((cell, i) => {
      const column = widths[i] ?? 0;
      doc.font(font).text(cell, x, y, { width: column - GAP, height, ellipsis: true });
      x += column;
    });
    y += height + 3;
    doc
      .moveTo(MARGIN, y - 2)
      .lineTo(MARGIN + width, y - 2)
      .lineWidth(0.3)
      .strokeColor('#999999')
      .stroke();
  };
  const begin = () => {
    if (page > 0) doc.addPage();
    page += 1;
    doc.font('Helvetica').fontSize(SIZE).fillColor('#000000');
    doc.text(printable(paper.page(page)), MARGIN, doc.page.height - MARGIN - LINE, {
      width,
      align: 'right',
      height: LINE,
    });
    y = MARGIN;
    if (page === 1) {
      doc.font('Helvetica-Bold').fontSize(14).text(printable(paper.heading), MARGIN, y, { width });
      doc.font('Helvetica').fontSize(10);
      for (const line of paper.lines) doc.text(printable(line), { width });
      y = doc.y + LINE;
    }
    row(
      table.columns.map(({ header }) => printable(header)),
      'Helvetica-Bold',
    );
  };

  begin();
  for await (const rows of table.rows) {
    for (const cells of rows)
      row(
        cells.map((cell) => inWords(cell, table.timeZone)),
        'Helvetica',
      );
    yield* written.splice(0);
  }
  doc.end();
  await ended;
  yield* written.splice(0);
}

function inWords(cell: Cell, timeZone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object' && 'cents' in cell) return (cell.cents / 100).toFixed(2).replace('.', ',');
  return typeof cell === 'string' ? printable(cell) : onTheWall(cell.at, timeZone);
}

/** The fonts every reader of PDF has know the letters of Western Europe; others are told as a question mark. */
const printable = (text: string) =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[^\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€™]/g, '?');
