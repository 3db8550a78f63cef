import { IconCircleCheck } from '@tabler/icons-react';
import { Empty } from '../../shared/empty.tsx';
import { Rows } from '../rows.tsx';
import type { Plan } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Differences } from './differences.tsx';
import { EffectOnOpen } from './effect-on-open.tsx';

interface Props {
  readonly plan: Plan | undefined;
  /** The text has changed since; what is shown is of the text before. */
  readonly isStale: boolean;
  readonly isChanged: boolean;
}

/** What a text yields: differences, its own examples, the effect on open tickets. */
export function PlanView({ plan, isStale, isChanged }: Props) {
  const { t } = useWords();
  return (
    <>
      <section className="admin-part" aria-labelledby="plan">
        <div className="workbench-title">
          <h2 id="plan">{t('plan.title')}</h2>
          <span className="quiet" role="status">
            {isStale ? t('plan.computing') : plan?.against != null && t('plan.against', { id: plan.against })}
          </span>
        </div>
        {plan ? <What plan={plan} isChanged={isChanged} /> : <Rows />}
      </section>
      {plan && plan.problems.length === 0 && (
        <>
          <Examples plan={plan} />
          <EffectOnOpen effect={plan.effect} />
        </>
      )}
    </>
  );
}

function What({ plan: { problems, differences }, isChanged }: { plan: Plan; isChanged: boolean }) {
  const { t } = useWords();
  if (problems.length > 0) return <p className="plan-words">{t('plan.unreadable')}</p>;
  if (differences.length > 0) return <Differences differences={differences} />;
  return <Empty title={t('plan.same')}>{isChanged ? null : t('plan.sameWords')}</Empty>;
}

function Examples({ plan: { examples } }: { plan: Plan }) {
  const { t } = useWords();
  const { checked, failed } = examples;
  return (
    <section className="admin-part" aria-labelledby="examples">
      <h2 id="examples">{t('plan.examples')}</h2>
      {checked === 0 && <p className="quiet plan-words">{t('plan.noExamples')}</p>}
      {failed.length > 0 && <p className="plan-words">{t('draft.failed', { count: failed.length })}</p>}
      {checked > 0 && failed.length === 0 && (
        <p className="plan-good plan-words">
          <IconCircleCheck size={16} aria-hidden />
          {t('plan.examplesRight', { count: checked })}
        </p>
      )}
    </section>
  );
}
