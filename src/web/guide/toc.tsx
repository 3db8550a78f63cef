import type { PublishedGuide } from '../shared/shapes.ts';
import { useGuideWords } from './use-words.ts';

/** The numbered contents; each entry leads to its section (PRO-002). */
export function Toc({ sections }: { readonly sections: PublishedGuide['sections'] }) {
  const { words } = useGuideWords();
  return (
    <nav className="toc" id="indice" tabIndex={-1} aria-labelledby="toc-title">
      <h2 id="toc-title">{words.toc}</h2>
      <ul>
        {sections.map(({ id, number, level, title }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>
              <span>{number}</span> {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
