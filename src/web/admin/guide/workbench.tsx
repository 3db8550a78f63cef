import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { planQuery } from '../queries.ts';
import type { Plan } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Editor } from './editor.tsx';
import { PlanView } from './plan-view.tsx';
import { useSettled } from './settled.ts';
import './workbench.css';

export interface Bench {
  readonly text: string;
  /** Whether the text differs from the one it began with. */
  readonly isChanged: boolean;
  /** What the text as it stands would change; undefined while that is not known. */
  readonly plan: Plan | undefined;
}

interface Props {
  readonly text: string;
  readonly original: string;
  readonly onChange: (text: string) => void;
  /** What can be done with the text as it stands. */
  readonly children: (bench: Bench) => ReactNode;
}

/** Left the text, right what it yields, below what can be done with it. */
export function Workbench({ text, original, onChange, children }: Props) {
  const { t } = useWords();
  const asked = useSettled(text);
  const plan = useQuery(planQuery(asked));
  const isStale = plan.isPlaceholderData || asked !== text;
  const { problems = [], examples } = plan.data ?? {};
  const failed = examples?.failed ?? [];
  const title =
    problems.length > 0
      ? t('draft.problems', { count: problems.length })
      : t('draft.failed', { count: failed.length });
  return (
    <div className="workbench">
      <section className="admin-part" aria-labelledby="text">
        <div className="workbench-title">
          <h2 id="text">{t('draft.editor')}</h2>
          <span className="quiet">{t('draft.kept')}</span>
        </div>
        <Editor
          text={text}
          labelledBy="text"
          problems={problems.length > 0 ? problems : failed}
          problemsTitle={title}
          {...(problems.length === 0 && { problemsWords: t('draft.failedWords') })}
          onChange={onChange}
        />
        <Undo text={text} original={original} onChange={onChange} />
      </section>
      <div className="workbench-plan" data-stale={isStale}>
        <ProblemNote error={plan.error} safe={t('nothingChanged')} onAgain={() => void plan.refetch()} />
        <PlanView plan={plan.data} isStale={isStale} isChanged={text !== original} />
        {children({ text, isChanged: text !== original, plan: isStale ? undefined : plan.data })}
      </div>
    </div>
  );
}

/** Undoing can itself be undone, so it asks nothing. */
function Undo({ text, original, onChange }: Pick<Props, 'text' | 'original' | 'onChange'>) {
  const { t } = useWords();
  const [thrown, keep] = useState<string>();
  if (text !== original)
    return (
      <div>
        <Button
          variant="default"
          onClick={() => {
            keep(text);
            onChange(original);
          }}
        >
          {t('draft.again')}
        </Button>
      </div>
    );
  if (thrown === undefined) return null;
  return (
    <p role="status">
      {t('draft.undone')}{' '}
      <Button size="xs" variant="default" onClick={() => onChange(thrown)}>
        {t('draft.bringBack')}
      </Button>
    </p>
  );
}
