import type { z } from 'zod';
import type { Edition } from '#/app/guide-editions.ts';
import type { Section } from '#/domain/guide/document.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { withOffset, type LocalDate } from '#/domain/time/instant.ts';
import type { guideEdition, publishedGuide } from '#/http/shapes/guide.ts';
import type { Block } from '#/text/guide/block.ts';
import { blocksOf } from '#/text/guide/blocks.ts';
import { editionName } from '#/text/guide/edition.ts';
import { standardSections } from '#/text/guide/standard-sections.ts';
import { guideWords } from '#/text/guide/words.ts';
import type { Locale } from '#/text/locale.ts';
import { htmlOf } from './markdown.ts';

type Published = z.infer<typeof publishedGuide>;
type ShownSection = Published['sections'][number];
export type ShownBlock = ShownSection['blocks'][number];

/** An edition of the guide as a booklet, with what is coming from today on. */
export function viewGuide(edition: Edition, today: LocalDate, locale: Locale): Published {
  const { guide } = edition;
  const { title, author, issuedOn, validUntil, text = '', sections } = guide.document ?? {};
  const written = sections ?? standardSections(guide, Number(today.slice(0, 4)), locale);
  return {
    edition: viewEdition(edition, locale),
    title: title ?? guideWords(locale).title(guide.vendor.name),
    author: author ?? null,
    issuedOn: issuedOn ?? null,
    validUntil: validUntil ?? null,
    introduction: htmlOf(text),
    sections: numbered(guide, written, '', today, locale),
  };
}

export function viewEdition(
  { id, guide, inForceFrom, replacedAt }: Edition,
  locale: Locale,
): z.infer<typeof guideEdition> {
  const { code, edition, timeZone } = guide.vendor;
  return {
    id,
    name: editionName(guide, locale),
    code: code ?? null,
    edition,
    inForceFrom: withOffset(inForceFrom, timeZone),
    replacedAt: replacedAt === undefined ? null : withOffset(replacedAt, timeZone),
  };
}

/** The tree as a list in reading order, each section with its number. */
function numbered(
  guide: Guide,
  sections: readonly Section[],
  above: string,
  today: LocalDate,
  locale: Locale,
): ShownSection[] {
  return sections.flatMap((section, i) => {
    const number = `${above}${i + 1}`;
    const { title, text, steps, show } = section;
    return [
      {
        id: section.id ?? `secao-${number.replaceAll('.', '-')}`,
        number,
        level: number.split('.').length,
        title,
        blocks: [
          ...(text === '' ? [] : [{ kind: 'text' as const, html: htmlOf(text) }]),
          ...(steps.length === 0 ? [] : [viewSteps(steps)]),
          ...show.flatMap((one) => blocksOf(guide, one, today, locale).map(viewBlock)),
        ],
      },
      ...numbered(guide, section.sections, `${number}.`, today, locale),
    ];
  });
}

const viewSteps = (steps: Section['steps']): ShownBlock => ({
  kind: 'steps',
  items: steps.map(({ title, text, picture }) => ({ title, html: htmlOf(text), picture: picture ?? null })),
});

export function viewBlock(block: Block): ShownBlock {
  switch (block.kind) {
    case 'table':
      return {
        ...block,
        columns: [...block.columns],
        rows: block.rows.map((row) => row.map((cell) => [...cell])),
      };
    case 'list':
      return { ...block, items: [...block.items] };
    case 'terms':
      return { ...block, items: [...block.items] };
  }
}
