import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { replayQuery } from '../queries.ts';
import { useWords } from '../words.ts';
import { ReplayForm } from './replay-form.tsx';
import { ReplayProgress } from './replay-progress.tsx';
import { ReplayResult } from './replay-result.tsx';

/** What a guide would have made of the tickets already closed. Nothing changes. */
export function ReplayPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { rodada: id } = useSearch({ from: '/gestao/simulacao' });
  const { data: run, error } = useQuery({ ...replayQuery(id ?? ''), enabled: id !== undefined });
  return (
    <>
      <AdminHead title={t('replay.title')} words={t('replay.words')} />
      <ReplayForm
        isRunning={run?.state === 'running'}
        onStart={(started) => void navigate({ to: '/gestao/simulacao', search: { rodada: started } })}
      />
      <ProblemNote error={error} />
      {run?.state === 'running' && <ReplayProgress run={run} />}
      {run?.state === 'failed' && (
        <p className="note" data-tone="bad" role="alert">
          {t('replay.failed')}
        </p>
      )}
      {run?.result && <ReplayResult result={run.result} />}
    </>
  );
}
