import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { choicesQuery } from '../../desk/list/lists-api.ts';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import { tasksQuery } from '../queries.ts';
import type { FollowUpTasks } from '../shapes.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly task: Pick<FollowUpTasks[number], 'id' | 'improvements'>;
}

const NOTHING = { title: '', owner: '', on: '' };

/** What was agreed on because of a bad answer, and agreeing on something more (TRG-141). */
export function Improvements({ task: { id, improvements } }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: choices } = useQuery(choicesQuery);
  const [written, write] = useState(NOTHING);
  const agree = useMutation({
    mutationFn: () => guideApi.improve(id, written),
    onSuccess: (tasks) => {
      client.setQueryData(tasksQuery.queryKey, tasks);
      write(NOTHING);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!agree.isPending) agree.mutate();
  };
  const people = (choices?.assignee ?? []).filter(({ id: one }) => one !== 'none' && one !== 'me');
  return (
    <details className="improve" open={improvements.length > 0 || undefined}>
      <summary>{t('report.improve.title')}</summary>
      <ul>
        {improvements.map(({ title, owner, on, done }) => (
          <li key={title + owner + on}>
            {title}: {owner}, {done ? t('report.improve.done') : t('report.improve.until')}{' '}
            {!done && <Moment at={`${on}T12:00:00`} form="day" />}
          </li>
        ))}
      </ul>
      <form className="improve-form" onSubmit={submit}>
        <TextInput
          size="xs"
          required
          withAsterisk={false}
          maxLength={300}
          label={t('report.improve.what')}
          value={written.title}
          onChange={({ target }) => write({ ...written, title: target.value })}
        />
        <NativeSelect
          size="xs"
          required
          withAsterisk={false}
          label={t('report.improve.who')}
          data={[
            { value: '', label: t('report.improve.choose') },
            ...people.map((one) => ({ value: one.id, label: one.label })),
          ]}
          value={written.owner}
          onChange={({ target }) => write({ ...written, owner: target.value })}
        />
        <TextInput
          size="xs"
          type="date"
          required
          withAsterisk={false}
          label={t('report.improve.on')}
          value={written.on}
          onChange={({ target }) => write({ ...written, on: target.value })}
        />
        <Button type="submit" size="xs" variant="default" disabled={agree.isPending}>
          {t('report.improve.act')}
        </Button>
      </form>
      <ProblemNote error={agree.error} />
    </details>
  );
}
