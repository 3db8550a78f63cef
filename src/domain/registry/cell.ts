import { oneLine } from './one-line.ts';

/** One of several values in a cell, from the whole to the part: a product and one of its modules. */
export type CellValue = readonly string[];

/** Several values as one cell: `Folha > eSocial | Fiscal`. A sign that is a letter of a value has `\` before it. */
export const cellOf = (values: readonly CellValue[]): string =>
  values.map((parts) => parts.map(plain).join(' > ')).join(' | ');

const plain = (part: string) => oneLine(part).replaceAll(/[|>]/g, '\\$&');

/** The same read again, however many spaces stand around the signs; values of nothing are none. */
export function valuesIn(cell: string): CellValue[] {
  const values: string[][] = [['']];
  for (const [token, letter] of cell.matchAll(/\\([|>])|[|>\\]|[^|>\\]+/g)) {
    const parts = values.at(-1) ?? [];
    if (token === '|') values.push(['']);
    else if (token === '>') parts.push('');
    else parts.push((parts.pop() ?? '') + (letter ?? token));
  }
  return values.map((parts) => parts.map(oneLine)).filter((parts) => parts.some((part) => part !== ''));
}
