import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { calendarsQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { ExceptionForm } from './exception-form.tsx';

/** Special hours are asked for here; they become a proposal like any other change of the guide. */
export function ExceptionPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(calendarsQuery);
  return (
    <>
      <AdminHead title={t('exception.title')} words={t('exception.after')} />
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {data ? <ExceptionForm calendars={data.calendars} /> : !error && <Rows />}
    </>
  );
}
