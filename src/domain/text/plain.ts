import { blocksOf } from './read.ts';
import type { Block, Inline } from './rich.ts';

/** The words alone, for mails, searching, lists and files; an address stands after its words. */
export const plainText = (written: string): string => blocksOf(written).map(blockAsText).join('\n');

/** Whether a text says anything beside its letters. */
export const isFormatted = (written: string): boolean =>
  blocksOf(written).some(
    (block) => block.kind !== 'lines' || block.lines.some((line) => line.some(({ kind }) => kind !== 'text')),
  );

function blockAsText(block: Block): string {
  if (block.kind === 'code_block') return block.text;
  if (block.kind === 'lines') return block.lines.map(asText).join('\n');
  const { from } = block;
  return block.items
    .map((item, i) => `${from === undefined ? '-' : `${from + i}.`} ${asText(item)}`)
    .join('\n');
}

const asText = (parts: readonly Inline[]): string => parts.map(partAsText).join('');

function partAsText(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'picture':
      return `[${part.name}]`;
    case 'link': {
      const words = asText(part.parts);
      return words === part.href ? words : `${words} (${part.href.replace(/^mailto:/i, '')})`;
    }
    default:
      return asText(part.parts);
  }
}

/** What somebody wrote: the words, and how they were written where that says more. */
export interface Written {
  readonly text: string;
  readonly markup?: string | undefined;
}

/** @param isMarked whether the writer's signs are meant as such; otherwise they are letters */
export function written(source: string, isMarked: boolean): Written {
  if (!isMarked || !isFormatted(source)) return { text: source };
  const text = plainText(source);
  // Nothing but signs is letters: an entry always has words.
  return text.trim() === '' ? { text: source } : { text, markup: source };
}

/** The same for an event that says something. */
export function asWritten<Said extends object>(
  said: Said,
  isMarked: boolean,
): Said & { readonly markup?: string | undefined } {
  return 'text' in said && typeof said.text === 'string'
    ? { ...said, ...written(said.text, isMarked) }
    : said;
}
