import type { Here } from '#/http/presence-board.ts';
import { useDeskWords } from '../words.ts';
import './who-is-here.css';

/** Initials of others who have the ticket open, and who of them writes. */
export function WhoIsHere({ people }: { people: Here['people'] }) {
  const { t } = useDeskWords();
  const writing = people.filter(({ isWriting }) => isWriting);
  return (
    <div className="here" role="status">
      {people.map(({ id, name, isWriting }) => (
        <span key={id} className="here-one" data-writing={isWriting} title={t('here.looking', { name })}>
          <span aria-hidden>{initialsOf(name)}</span>
          <span className="visually-hidden">{t('here.looking', { name })}</span>
        </span>
      ))}
      {writing.length > 0 && (
        <span className="here-writing">
          {writing.length === 1
            ? t('here.writing', { name: writing[0]?.name.split(' ')[0] })
            : t('here.manyWriting', { names: writing.map(({ name }) => name.split(' ')[0]).join(', ') })}
        </span>
      )}
    </div>
  );
}

const initialsOf = (name: string) => {
  const [first = '', ...rest] = name.split(' ');
  return `${first.charAt(0)}${rest.at(-1)?.charAt(0) ?? ''}`.toUpperCase();
};
