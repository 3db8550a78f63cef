import type { Guide } from '#/domain/guide/guide.ts';
import type { Block } from './block.ts';

/** Kinds of contact with what each means (PRO-004 to PRO-006). */
export const kindTerms = ({ kinds }: Guide): Block => ({
  kind: 'terms',
  items: kinds.map(({ label, meaning }) => ({ term: label, meaning })),
});
