import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useReleaseWords } from '../../../shared/release/words.ts';
import type { DeskTicket } from '../../../shared/shapes.ts';
import type { DeskAct } from '../act.ts';

type Analysis = NonNullable<DeskTicket['release']['analysis']>;

/** How long the analysis takes and what belongs to it; without both it does not leave the team (TTL-104). */
export function AnalysisForm({ analysis, act }: { analysis: Analysis; act: DeskAct }) {
  const { t } = useReleaseWords();
  const [hours, setHours] = useState(analysis.hours === null ? '' : String(analysis.hours));
  const [scope, setScope] = useState(analysis.scope);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = { hours: Number(hours.replace(',', '.')), scope };
    if (!act.isPending && !Number.isNaN(found.hours)) act.mutate({ event: 'classified', analysis: found });
  };
  return (
    <form className="pick" onSubmit={submit}>
      <TextInput
        size="xs"
        inputMode="decimal"
        label={t('hours')}
        value={hours}
        onChange={({ target }) => setHours(target.value)}
      />
      <Textarea
        size="xs"
        rows={3}
        label={t('scope')}
        value={scope}
        onChange={({ target }) => setScope(target.value)}
      />
      {analysis.isAsked && analysis.hours === null && <p className="quiet">{t('asked')}</p>}
      <Button type="submit" size="xs" variant="default" loading={act.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
