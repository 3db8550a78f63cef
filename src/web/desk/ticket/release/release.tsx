import { Button } from '@mantine/core';
import { ProblemNote } from '../../../shared/problem-note.tsx';
import { Versions } from '../../../shared/release/versions.tsx';
import { useReleaseWords } from '../../../shared/release/words.ts';
import type { DeskTicket } from '../../../shared/shapes.ts';
import { useDeskAct } from '../act.ts';
import { Pick } from '../pick.tsx';
import { AnalysisForm } from './analysis-form.tsx';
import { PackageForm } from './package-form.tsx';

/** The version it is about and the one it is planned for, the package of a correction, what the triage found. */
export function Release({ ticket }: { ticket: DeskTicket }) {
  const { t } = useReleaseWords();
  const act = useDeskAct(ticket.number);
  const { unsupported, planned } = ticket.versions;
  const { plannable, analysis } = ticket.release;
  const may = (event: string) => ticket.actions.includes(event);
  const maySend = may('package_delivered');
  if (!unsupported && !planned && !maySend && !analysis && !may('planned')) return null;
  const current = planned?.version ?? '';
  return (
    <section aria-labelledby="release-title" className="classification">
      <h2 id="release-title">{t('title')}</h2>
      <Versions versions={ticket.versions} />
      {unsupported && may('rejected') && (
        <Button
          size="xs"
          variant="default"
          loading={act.isPending}
          onClick={() => act.mutate({ event: 'rejected', reason: t('rejectWhy', unsupported) })}
        >
          {t('reject')}
        </Button>
      )}
      {may('planned') && (
        <Pick
          event="planned"
          label={t('planFor')}
          options={[
            ...(current === '' ? [{ id: '', label: t('none') }] : []),
            ...plannable.map((version) => ({ id: version, label: version })),
          ]}
          current={current}
          act={t('plan')}
          isSending={act.isPending}
          onAct={(version) => act.mutate({ event: 'planned', version })}
        />
      )}
      {analysis && may('classified') && <AnalysisForm analysis={analysis} act={act} />}
      {maySend && <PackageForm ticket={ticket} act={act} />}
      <ProblemNote error={act.error} />
    </section>
  );
}
