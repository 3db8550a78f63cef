import type { ptBr } from './pt-br.ts';

type Words<Catalog> = {
  readonly [Key in keyof Catalog]: Catalog[Key] extends string ? string : Words<Catalog[Key]>;
};

/** What a catalog of another language must have. */
export type WebText = Words<typeof ptBr>;
