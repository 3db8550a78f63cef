import type { GuideBlock } from '../shared/shapes.ts';
import { BlockTable } from './block-table.tsx';
import { Markdown } from './markdown.tsx';
import { Steps } from './steps.tsx';

/** A piece of a section. */
export function Block({ block }: { readonly block: GuideBlock }) {
  switch (block.kind) {
    case 'text':
      return <Markdown html={block.html} />;
    case 'steps':
      return <Steps steps={block.items} />;
    case 'table':
      return <BlockTable table={block} />;
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return (
        <div className="prose">
          {block.caption !== undefined && <p className="caption">{block.caption}</p>}
          {block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>}
        </div>
      );
    }
    case 'terms':
      return (
        <dl className="terms">
          {block.items.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      );
  }
}
