import { IconMenu2 } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../shared/shapes.ts';
import { PARTS, placeAt, PLACES } from './places.ts';
import { useWords } from './words.ts';

/** The pages of the management by what they belong to; on a phone behind a button that says where one is. */
export function PlacesPane({ person }: { readonly person: Session['person'] }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const [isOpen, open] = useState(false);
  const here = placeAt(pathname);
  return (
    <div className="places" data-open={isOpen}>
      <button type="button" className="places-button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <IconMenu2 size={18} aria-hidden />
        {here ? t(`places.${here.word}`) : t('places.label')}
      </button>
      <nav aria-label={t('places.label')}>
        <Link to="/atendimento" activeOptions={{ exact: true }}>
          {t('places.desk')}
        </Link>
        {PARTS.map((part) => {
          const mine = PLACES.filter((place) => place.part === part && place.isFor(person));
          return (
            mine.length > 0 && (
              <section key={part} aria-labelledby={`places-${part}`}>
                <h2 id={`places-${part}`}>{t(`places.parts.${part}`)}</h2>
                {mine.map(({ to, word }) => (
                  <Link key={to} to={to} activeOptions={{ includeSearch: false }} onClick={() => open(false)}>
                    {t(`places.${word}`)}
                  </Link>
                ))}
              </section>
            )
          );
        })}
      </nav>
    </div>
  );
}
