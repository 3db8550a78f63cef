import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { setDelinquency, useStandingAct, type Standing } from './api.ts';
import { useStandingWords } from './words.ts';

interface Props {
  readonly company: string;
  readonly standing: Standing;
}

/** Whether there is a pendency, and to say that there is one or is none any more (PRO-121, PRO-124). */
export function DelinquencyForm({ company, standing }: Props) {
  const { t } = useStandingWords();
  const { long, date } = useFormats();
  const [reason, setReason] = useState('');
  const act = useStandingAct(company, setDelinquency(company));
  const present = standing.delinquencies.find(({ cleared }) => cleared === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending) act.mutate({ delinquent: !present, reason }, { onSuccess: () => setReason('') });
  };
  return (
    <>
      <p>
        {present ? t('delinquent', { when: long(present.since), reason: present.reason }) : t('inOrder')}{' '}
        {standing.contractUntil !== null && t('contractUntil', { date: date(standing.contractUntil) })}
      </p>
      {standing.may.delinquency && (
        <form onSubmit={submit}>
          <TextInput
            label={t('reason')}
            description={t('reasonHint')}
            required
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" variant="default" loading={act.isPending}>
            {t(present ? 'clear' : 'begin')}
          </Button>
        </form>
      )}
      <ProblemNote error={act.error} />
    </>
  );
}
