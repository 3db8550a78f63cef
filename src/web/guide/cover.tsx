import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../shared/format.ts';
import { Moment } from '../shared/moment.tsx';
import type { PublishedGuide } from '../shared/shapes.ts';
import { useGuideWords } from './use-words.ts';

/** Title, edition, author and dates; above all, whether it still rules. */
export function Cover({ guide }: { readonly guide: PublishedGuide }) {
  const { words } = useGuideWords();
  const { date, long } = useFormats();
  const { edition, title, author, issuedOn, validUntil } = guide;
  return (
    <header className="cover">
      {edition.replacedAt !== null && (
        <div className="note superseded" role="note">
          <IconHistory size={20} aria-hidden />
          <p>
            <strong>{words.superseded(edition.name, long(edition.replacedAt))}</strong>{' '}
            {words.supersededWords} <Link to="/guia">{words.seeCurrent}</Link>
          </p>
        </div>
      )}
      <p className="quiet">{edition.name}</p>
      <h1>{title}</h1>
      <dl>
        {author !== null && <Fact term={words.author}>{author}</Fact>}
        {issuedOn !== null && <Fact term={words.issued}>{date(issuedOn)}</Fact>}
        <Fact term={words.inForce}>
          <Moment at={edition.inForceFrom} />
        </Fact>
        {validUntil !== null && <Fact term={words.validUntil}>{date(validUntil)}</Fact>}
      </dl>
    </header>
  );
}

const Fact = ({ term, children }: { readonly term: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
