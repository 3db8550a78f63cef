import { inlineOf } from './inline.ts';
import type { Block, Inline } from './rich.ts';

const FENCE = /^```\s*$/;
const ITEM = /^[-•] (.*)$/;
const NUMBERED = /^(\d{1,2})[.)] (.*)$/;

/** A written text as blocks. Nothing is refused: what is no mark is its letters. */
export function blocksOf(written: string): Block[] {
  const rows = written.replaceAll(/\r\n?/g, '\n').split('\n');
  const lastFence = rows.findLastIndex((row) => FENCE.test(row));
  const blocks: Block[] = [];
  for (let i = 0; i < rows.length;) {
    const row = rows[i] ?? '';
    if (FENCE.test(row) && i < lastFence) {
      const end = rows.findIndex((other, at) => at > i && FENCE.test(other));
      blocks.push({ kind: 'code_block', text: rows.slice(i + 1, end).join('\n') });
      i = end + 1;
    } else if (ITEM.test(row) || NUMBERED.test(row)) {
      const pattern = ITEM.test(row) ? ITEM : NUMBERED;
      const end = endOf(rows, i, (other) => pattern.test(other));
      blocks.push(listOf(rows.slice(i, end), pattern));
      i = end;
    } else {
      const end = endOf(
        rows,
        i + 1,
        (other) => !FENCE.test(other) && !ITEM.test(other) && !NUMBERED.test(other),
      );
      blocks.push({ kind: 'lines', lines: rows.slice(i, end).map((line) => inlineOf(line)) });
      i = end;
    }
  }
  return blocks;
}

/** The first row from `from` on that does not belong any more. */
function endOf(rows: readonly string[], from: number, belongs: (row: string) => boolean): number {
  const end = rows.findIndex((row, at) => at >= from && !belongs(row));
  return end === -1 ? rows.length : end;
}

function listOf(rows: readonly string[], pattern: RegExp): Block {
  const items: Inline[][] = rows.map((row) => inlineOf(pattern.exec(row)?.at(-1) ?? row));
  return pattern === NUMBERED
    ? { kind: 'list', from: Number(NUMBERED.exec(rows[0] ?? '')?.[1] ?? 1), items }
    : { kind: 'list', items };
}
