import { useEffect } from 'react';
import { usePageTitle } from '../shared/page-title.ts';
import type { PublishedGuide } from '../shared/shapes.ts';
import { Cover } from './cover.tsx';
import { Editions } from './editions.tsx';
import { Markdown } from './markdown.tsx';
import { Section } from './section.tsx';
import { Toc } from './toc.tsx';

/** A whole edition: cover, contents, sections, and where the other editions are. */
export function Booklet({ guide }: { readonly guide: PublishedGuide }) {
  usePageTitle(guide.title);
  // The address may name a section, and its words came after the address.
  useEffect(() => {
    const { hash } = globalThis.location;
    if (hash !== '') document.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`)?.scrollIntoView();
  }, []);
  return (
    <>
      <Cover guide={guide} />
      <Toc sections={guide.sections} />
      <article className="booklet" aria-label={guide.title}>
        <Markdown html={guide.introduction} />
        {guide.sections.map((section, i) => (
          <Section
            key={section.id}
            section={section}
            endsChapter={(guide.sections[i + 1]?.level ?? 1) === 1}
          />
        ))}
        <Editions shown={guide.edition.id} />
      </article>
    </>
  );
}
