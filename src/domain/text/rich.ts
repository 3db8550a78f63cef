/**
 * What a text may carry beside its letters, and nothing else: whoever shows it can make no other element of it, and no
 * address but these (docs/decisions/0010).
 *
 * @source TTL-038
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: Mark; readonly parts: readonly Inline[] }
  | { readonly kind: 'colour'; readonly colour: Colour; readonly parts: readonly Inline[] }
  | { readonly kind: 'ground'; readonly ground: Ground; readonly parts: readonly Inline[] }
  | { readonly kind: 'size'; readonly size: Size; readonly parts: readonly Inline[] }
  /** `href` begins with https://, http:// or mailto:. */
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly Inline[] }
  /** A picture among the files of the same entry, by its name; never an address. */
  | { readonly kind: 'picture'; readonly name: string };

export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; without it the items have none. */
      readonly from?: number | undefined;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'code_block'; readonly text: string };

export type Mark = 'bold' | 'italic' | 'underline' | 'strike';
export type Colour = (typeof COLOURS)[number];
export type Ground = (typeof GROUNDS)[number];
export type Size = 'small' | 'large';

export const COLOURS = ['red', 'orange', 'green', 'blue', 'purple', 'grey'] as const;
export const GROUNDS = ['yellow', 'green', 'blue', 'red'] as const;

/** How each mark is written around its words: `**negrito**`, `_itálico_`, `++sublinhado++`, `~~riscado~~`. */
export const SIGNS = { bold: '**', italic: '_', underline: '++', strike: '~~' } as const satisfies Record<
  Mark,
  string
>;
