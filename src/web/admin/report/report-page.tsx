import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../../shared/empty.tsx';
import { useFormats } from '../../shared/format.ts';
import { useNow } from '../../shared/now.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { reportQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { Ends } from './ends.tsx';
import { InTermTable } from './in-term.tsx';
import { Satisfaction } from './satisfaction.tsx';
import { Tasks } from './tasks.tsx';
import './report.css';

/** What ended in a period: in term or not, how, and what customers said of it. */
export function ReportPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { local } = useFormats();
  const today = local(useNow()).date;
  const { desde, ate } = useSearch({ from: '/gestao/relatorios' });
  const [from, to] = [desde ?? `${today.slice(0, 8)}01`, ate ?? today];
  const { data, error } = useQuery(reportQuery(from, to));
  const choose = (period: { readonly desde: string; readonly ate: string }) =>
    void navigate({ to: '/gestao/relatorios', search: period, replace: true });
  return (
    <>
      <AdminHead title={t('report.title')} words={t('report.words')} />
      <Tasks />
      <form className="report-period" onSubmit={(event) => event.preventDefault()}>
        <TextInput
          type="date"
          label={t('report.from')}
          value={from}
          max={to}
          onChange={({ target }) => target.value !== '' && choose({ desde: target.value, ate: to })}
        />
        <TextInput
          type="date"
          label={t('report.to')}
          value={to}
          min={from}
          onChange={({ target }) => target.value !== '' && choose({ desde: from, ate: target.value })}
        />
      </form>
      <ProblemNote error={error} />
      {!data && !error && <Rows />}
      {data && data.ends.length === 0 && (
        <Empty title={t('report.nothing')}>{t('report.nothingWords')}</Empty>
      )}
      {data && data.ends.length > 0 && (
        <>
          <InTermTable report={data} />
          <Ends report={data} />
        </>
      )}
      {data?.satisfaction && <Satisfaction satisfaction={data.satisfaction} />}
    </>
  );
}
