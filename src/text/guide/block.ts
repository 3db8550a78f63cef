/** A piece of the published guide that the program made of the rules, in words. */
export type Block =
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      /** Cells as lines; the first cell of a row names it. */
      readonly rows: readonly (readonly (readonly string[])[])[];
    }
  | {
      readonly kind: 'list';
      readonly caption?: string | undefined;
      readonly items: readonly string[];
      /** Steps, one after the other. */
      readonly isOrdered?: boolean | undefined;
    }
  | {
      readonly kind: 'terms';
      readonly items: readonly { readonly term: string; readonly meaning: string }[];
    };

/** A table without the columns in which no row says anything. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (readonly string[])[])[],
): Block {
  const used = columns.map((_, i) => i === 0 || rows.some((row) => (row[i]?.length ?? 0) > 0));
  return {
    kind: 'table',
    caption,
    columns: columns.filter((_, i) => used[i]),
    rows: rows.map((row) => row.filter((_, i) => used[i])),
  };
}
