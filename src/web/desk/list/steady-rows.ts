import type { DeskRow } from '../../shared/shapes.ts';

export interface SteadyRow {
  readonly row: DeskRow;
  /** It has left this view and stays only until the list is renewed, so that nothing moves under the cursor. */
  readonly gone: boolean;
}

export interface SteadyList {
  readonly rows: readonly SteadyRow[];
  /** How many rows wait to be shown. */
  readonly arrived: number;
}

/**
 * The list a reader is pointing at: every row keeps its place and shows its newest state; what came since then waits.
 *
 * @param shown what is on the screen
 * @param fresh what the server says now, in the guide's order
 */
export function steadyRows(shown: readonly DeskRow[], fresh: readonly DeskRow[]): SteadyList {
  const newest = new Map(fresh.map((row) => [row.number, row]));
  const known = new Set(shown.map(({ number }) => number));
  const last = fresh.findLastIndex(({ number }) => known.has(number));
  return {
    rows: [
      ...shown.map((row) => ({ row: newest.get(row.number) ?? row, gone: !newest.has(row.number) })),
      // What follows the last known row is the next page: it moves nothing.
      ...fresh.slice(last + 1).map((row) => ({ row, gone: false })),
    ],
    arrived: fresh.slice(0, last + 1).filter(({ number }) => !known.has(number)).length,
  };
}
