import type { Cell } from '#/export/table.ts';
import type { Row } from '#/http/exported.ts';

/** The rows of a statement, and after the last one the sums of its time and its amounts, the last two columns (TRG-108). */
export async function* withTotals(
  pages: AsyncIterable<readonly Row[]>,
  label: string,
): AsyncGenerator<readonly Row[]> {
  let [minutes, cents, width] = [0, 0, 0];
  for await (const rows of pages) {
    for (const row of rows) {
      const [time, amount] = row.slice(-2);
      width = row.length;
      if (typeof time === 'number') minutes += time;
      if (isMoney(amount)) cents += amount.cents;
    }
    yield rows;
  }
  if (width > 0) yield [[label, ...Array<Cell>(width - 3).fill(null), minutes, { cents }]];
}

const isMoney = (cell: Cell | undefined): cell is { readonly cents: number } =>
  typeof cell === 'object' && cell !== null && 'cents' in cell;
