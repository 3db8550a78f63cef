import { Fragment, type ReactNode } from 'react';
import type { Block, Inline } from '#/domain/text/rich.ts';
import { shownBlocks } from '#/text/rich/read.ts';
import './rich-text.css';

/** Address of a picture by its name, where it is one of the entry's. */
export type PictureOf = (name: string) => string | undefined;

/** A written text. Every element is made here, of a closed list of parts; none comes from what was written. */
export const RichText = ({ markup, pictureOf }: { markup: string; pictureOf: PictureOf }) => (
  <div className="rich">
    {shownBlocks(markup).map((block, i) => (
      <BlockOf key={i} block={block} pictureOf={pictureOf} />
    ))}
  </div>
);

function BlockOf({ block, pictureOf }: { block: Block; pictureOf: PictureOf }) {
  switch (block.kind) {
    case 'code_block':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'lines':
      return (
        <p>
          {block.lines.map((line, i) => (
            <Fragment key={i}>
              {i > 0 && '\n'}
              {partsOf(line, pictureOf)}
            </Fragment>
          ))}
        </p>
      );
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{partsOf(item, pictureOf)}</li>);
      return block.from === undefined ? <ul>{items}</ul> : <ol start={block.from}>{items}</ol>;
    }
  }
}

const partsOf = (parts: readonly Inline[], pictureOf: PictureOf): ReactNode[] =>
  parts.map((part, i) => <Fragment key={i}>{partOf(part, pictureOf)}</Fragment>);

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function partOf(part: Inline, pictureOf: PictureOf): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {partsOf(part.parts, pictureOf)}
        </a>
      );
    case 'picture': {
      const address = pictureOf(part.name);
      return address === undefined ? `[${part.name}]` : <img src={address} alt={part.name} loading="lazy" />;
    }
    case 'colour':
      return <span data-colour={part.colour}>{partsOf(part.parts, pictureOf)}</span>;
    case 'ground':
      return <mark data-ground={part.ground}>{partsOf(part.parts, pictureOf)}</mark>;
    case 'size':
      return <span data-size={part.size}>{partsOf(part.parts, pictureOf)}</span>;
    default: {
      const Tag = TAGS[part.kind];
      return <Tag>{partsOf(part.parts, pictureOf)}</Tag>;
    }
  }
}
