import { createElement } from 'react';
import type { PublishedGuide } from '../shared/shapes.ts';
import { Block } from './block.tsx';
import { useGuideWords } from './use-words.ts';

interface Props {
  readonly section: PublishedGuide['sections'][number];
  /** The next one begins a new chapter. */
  readonly endsChapter: boolean;
}

/** A numbered section; after each chapter, the way back to the contents (TRG-006). */
export function Section({ section, endsChapter }: Props) {
  const { words } = useGuideWords();
  const { id, number, level, title, blocks } = section;
  return (
    <section aria-labelledby={id} className="guide-section" data-level={level}>
      {createElement(
        `h${Math.min(level + 1, 6)}`,
        { id, tabIndex: -1 },
        <span className="section-number">{number}</span>,
        ` ${title}`,
      )}
      {blocks.map((block, i) => (
        <Block key={`${id} ${i}`} block={block} />
      ))}
      {endsChapter && (
        <p className="back-to-toc">
          <a href="#indice">{words.backToToc}</a>
        </p>
      )}
    </section>
  );
}
