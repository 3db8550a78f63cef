import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../shared/format.ts';
import { editionsQuery } from './queries.ts';
import { useGuideWords } from './use-words.ts';

/** The edition in force and all before it, each to be read (PRO-001); beside them the calendar of the year. */
export function Editions({ shown }: { readonly shown: number }) {
  const { words, language } = useGuideWords();
  const { long } = useFormats();
  const { data } = useQuery(editionsQuery(language));
  return (
    <footer className="editions">
      <p>
        <Link to="/guia/feriados">{words.holidays}</Link>
      </p>
      <h2>{words.editions}</h2>
      <ul>
        {data?.editions.map(({ id, name, inForceFrom, replacedAt }) => {
          const when =
            replacedAt === null
              ? `${words.current} ${words.since(long(inForceFrom))}`
              : words.ruled(long(inForceFrom), long(replacedAt));
          return (
            <li key={id}>
              {id === shown ? (
                <strong>{name}</strong>
              ) : replacedAt === null ? (
                <Link to="/guia">{name}</Link>
              ) : (
                <Link to="/guia/edicoes/$edition" params={{ edition: String(id) }}>
                  {name}
                </Link>
              )}{' '}
              <span className="quiet">{when}</span>
            </li>
          );
        })}
      </ul>
    </footer>
  );
}
