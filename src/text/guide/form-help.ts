import type { Guide } from '#/domain/guide/guide.ts';
import type { Block } from './block.ts';

/** How to do what helps with a ticket, as the opening form shows it too (TTL-055, TTL-056). */
export const formHelp = ({ form }: Guide): Block[] =>
  form.help.map(({ title, text, steps }) => ({
    kind: 'list',
    caption: text === '' ? title : `${title}. ${text}`,
    items: steps,
    isOrdered: true,
  }));
