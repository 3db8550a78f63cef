import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSignedOut, Problem } from './problem.ts';
import { useSignInAsked } from './signed-out.ts';
import './notes.css';

interface Props {
  readonly error: unknown;
  /** What is not lost. */
  readonly safe?: string;
  /** Offered where asking again may help. */
  readonly onAgain?: () => void;
}

/** What happened, what is safe and what to do now, in the server's words; the code small below. */
export function ProblemNote({ error, safe, onAgain }: Props) {
  const { t } = useTranslation();
  const asked = useSignInAsked();
  if (error === null || error === undefined || (isSignedOut(error) && !asked)) return null;
  const problem = error instanceof Problem ? error : null;
  const words = problem?.detail || (problem?.status === 0 ? t('problem.network') : t('problem.unexpected'));
  return (
    <div className="note" data-tone="bad" role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p>{words}</p>
        {safe !== undefined && !isSignedOut(error) && <p>{safe}</p>}
        {onAgain && (
          <Button size="xs" variant="default" onClick={onAgain}>
            {t('errorPage.again')}
          </Button>
        )}
        <p className="note-code">{problem?.code ?? 'web/unexpected'}</p>
      </div>
    </div>
  );
}
