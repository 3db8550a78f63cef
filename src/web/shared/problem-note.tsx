import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from './problem.ts';
import './notes.css';

/** What happened, what is safe and what to do now, in the server's words; the code small below. */
export function ProblemNote({
  error,
  safe,
  children,
}: {
  error: unknown;
  safe?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const problem = error instanceof Problem ? error : null;
  const words = problem?.detail || (problem?.status === 0 ? t('problem.network') : t('problem.unexpected'));
  return (
    <div className="note" data-tone="bad" role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p>{words}</p>
        {safe !== undefined && <p>{safe}</p>}
        {children}
        <p className="note-code">{problem?.code ?? 'web/unexpected'}</p>
      </div>
    </div>
  );
}
