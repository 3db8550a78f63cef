import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { calendarsQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { ExceptionForm } from './exception-form.tsx';

/** Special hours are asked for here; they become a proposal like any other change of the guide. */
export function ExceptionPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(calendarsQuery);
  usePageTitle(t('exception.title'));
  return (
    <>
      <div className="admin-head">
        <div>
          <h1>{t('exception.title')}</h1>
          <p className="quiet">{t('exception.after')}</p>
        </div>
      </div>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {data ? <ExceptionForm calendars={data.calendars} /> : !error && <Rows />}
    </>
  );
}
