import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../shared/link-button.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { calendarsQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { ComingDays } from './coming-days.tsx';
import { Exceptions } from './exceptions.tsx';

/** Special hours by calendar, and the days to come as they will be. */
export function CalendarPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(calendarsQuery);
  return (
    <>
      <AdminHead title={t('calendar.title')} words={t('calendar.words')}>
        <LinkButton to="/gestao/calendario/novo">{t('calendar.add')}</LinkButton>
      </AdminHead>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      <section className="admin-part" aria-labelledby="exceptions">
        <h2 id="exceptions">{t('calendar.exceptions')}</h2>
        {data ? <Exceptions calendars={data.calendars} /> : !error && <Rows />}
      </section>
      <section className="admin-part" aria-labelledby="days">
        <h2 id="days">{t('calendar.days')}</h2>
        {data ? <ComingDays calendars={data.calendars} /> : !error && <Rows />}
      </section>
    </>
  );
}
