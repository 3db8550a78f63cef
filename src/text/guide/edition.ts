import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import type { Block } from './block.ts';
import { dateInWords } from './dates.ts';
import { guideWords } from './words.ts';

/** `G22 – edição 2026` */
export const editionName = ({ vendor }: Guide, locale: Locale) =>
  guideWords(locale).edition(vendor.code, vendor.edition);

/** What this document is, who wrote it and for how long it counts (PRO-001, TTL-001). */
export function editionTerms(guide: Guide, locale: Locale): Block {
  const { imprint: words } = guideWords(locale);
  const { author, issuedOn, validUntil } = guide.document ?? {};
  const items = [
    { term: words.document, meaning: editionName(guide, locale) },
    { term: words.author, meaning: author },
    { term: words.issued, meaning: issuedOn && dateInWords(issuedOn, locale) },
    { term: words.until, meaning: validUntil && dateInWords(validUntil, locale) },
  ];
  return {
    kind: 'terms',
    items: items.flatMap(({ term, meaning }) => (meaning === undefined ? [] : [{ term, meaning }])),
  };
}
