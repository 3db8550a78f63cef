import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import { proposalsQuery, versionsQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import { LAST_DAY } from '../wall-clock.ts';
import { useWords } from '../words.ts';
import '../guide/workbench.css';

interface Props {
  readonly isRunning: boolean;
  readonly onStart: (id: string) => void;
}

/** Which guide, and over which days. */
export function ReplayForm({ isRunning, onStart }: Props) {
  const { t } = useWords();
  const versions = useQuery(versionsQuery);
  const proposals = useQuery(proposalsQuery);
  const [chosen, choose] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const candidates = [
    ...(proposals.data ?? [])
      .filter(({ state }) => state === 'open')
      .map(({ id }) => ({ value: `p${id}`, label: t('guide.proposal', { id }) })),
    ...(versions.data?.versions ?? []).map(({ id }) => ({
      value: `v${id}`,
      label: t('guide.version', { id }),
    })),
  ];
  const candidate = chosen || candidates[0]?.value;
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (wanted: string) =>
      await guideApi.replay({ text: await textOf(wanted), ...(from && { from }), ...(to && { to }) }),
    onSuccess: ({ id }) => onStart(id),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (candidate !== undefined) mutate(candidate);
  };
  if (!versions.data || !proposals.data) return <Rows />;
  return (
    <form className="decision" onSubmit={submit} noValidate>
      <NativeSelect
        label={t('replay.candidate')}
        data={candidates}
        value={candidate}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <fieldset>
        <legend>{t('replay.period')}</legend>
        <div className="pair">
          <TextInput
            type="date"
            max={LAST_DAY}
            label={t('replay.from')}
            value={from}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
          <TextInput
            type="date"
            max={LAST_DAY}
            label={t('replay.to')}
            value={to}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </div>
      </fieldset>
      <p className="quiet">{t('replay.periodHint')}</p>
      <ProblemNote error={error} safe={t('nothingChanged')} />
      <div className="acts">
        <Button type="submit" loading={isPending} disabled={isRunning}>
          {t('replay.act')}
        </Button>
      </div>
    </form>
  );
}

/** Text of `v2` or `p3`. */
async function textOf(candidate: string): Promise<string> {
  const id = candidate.slice(1);
  const { text } = candidate.startsWith('p') ? await guideApi.proposal(id) : await guideApi.version(id);
  return text;
}
