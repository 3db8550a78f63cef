import { isFormatted } from '#/domain/text/plain.ts';
import { blocksOf } from '#/domain/text/read.ts';
import type { Block, Inline } from '#/domain/text/rich.ts';

/** A text as its reader sees it. */
export const shownBlocks = (markup: string): Block[] => blocksOf(markup);

/** Whether it will be seen otherwise than it is typed. */
export const looksOtherwise = (typed: string): boolean => isFormatted(typed);

/** Pictures that stand within the text, by name. */
export const picturesIn = (markup: string): ReadonlySet<string> =>
  new Set(
    blocksOf(markup).flatMap((block) => {
      if (block.kind === 'code_block') return [];
      return (block.kind === 'list' ? block.items : block.lines).flatMap((line) => line.flatMap(namesIn));
    }),
  );

function namesIn(part: Inline): string[] {
  if (part.kind === 'picture') return [part.name];
  return 'parts' in part ? part.parts.flatMap(namesIn) : [];
}
