import type { Instant } from '#/domain/time/instant.ts';

/** What stands in a cell; money has two decimals, an instant is shown on the wall clock of the table's zone. */
export type Cell = string | number | null | { readonly at: Instant } | { readonly cents: number };

export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/** A table as it leaves the house, some rows at a time, so that a long one never stands in memory. */
export interface Table {
  readonly title: string;
  readonly timeZone: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}
