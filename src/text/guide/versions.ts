import type { Guide } from '#/domain/guide/guide.ts';
import { windowOf } from '#/domain/product/version.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { dateInWords } from './dates.ts';
import { guideWords } from './words.ts';

/** Versions of each product: the current one, those served, and those being made with their release (TTL-108, TTL-136). */
export function versionsTable({ products }: Guide, locale: Locale): Block {
  const { captions, columns } = guideWords(locale);
  return table(
    captions.versions,
    [columns.product, columns.current, columns.supported, columns.inDevelopment],
    products.flatMap(({ label, releases }) =>
      releases
        ? [
            [
              [label],
              [releases.current],
              releases.supported,
              releases.open.map((version) => {
                const window = windowOf(releases, version);
                return window
                  ? `${version} (${dateInWords(window.from, locale)} – ${dateInWords(window.to, locale)})`
                  : version;
              }),
            ],
          ]
        : [],
    ),
  );
}
