import { IconCalendarPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { usePageTitle } from '../shared/page-title.ts';
import { Block } from './block.tsx';
import { GuideLayout } from './guide-layout.tsx';
import { holidaysQuery } from './queries.ts';
import { useGuideWords } from './use-words.ts';

/** The holidays of a year and who serves on them (TRG-200), as a page and as a calendar to subscribe to. */
export function HolidaysPage() {
  const { words, language } = useGuideWords();
  const { ano } = useSearch({ from: '/guia/feriados' });
  const { data } = useSuspenseQuery(holidaysQuery(ano, language));
  const title = words.holidaysOf(data.year);
  usePageTitle(title);
  return (
    <GuideLayout>
      <div className="booklet holidays">
        <header className="cover">
          <p>
            <Link to="/guia">{words.guide}</Link>
          </p>
          <h1>{title}</h1>
          <p>{words.holidaysWords}</p>
          <nav className="years" aria-label={words.otherYears}>
            {[data.year - 1, data.year + 1].map((year) => (
              <Link key={year} to="/guia/feriados" search={{ ano: String(year) }}>
                {year}
              </Link>
            ))}
            <a href="/guia/feriados.ics">
              <IconCalendarPlus size={16} aria-hidden /> {words.subscribe}
            </a>
          </nav>
        </header>
        <Block block={data.table} />
      </div>
    </GuideLayout>
  );
}
