import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useDeskWords } from '../words.ts';
import { keepTask, ownTasksQuery } from './api.ts';

/** What is to be done, and when to be reminded of it. */
export function TaskForm({ number }: { readonly number?: string | undefined }) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const keep = useMutation({
    mutationFn: () =>
      keepTask({ title, ...(due !== '' && { due }), ...(number !== undefined && { number }) }),
    onSuccess: (tasks) => {
      client.setQueryData(ownTasksQuery.queryKey, tasks);
      setTitle('');
      setDue('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate();
  };
  return (
    <form className="task-form" onSubmit={submit}>
      <TextInput
        size="xs"
        required
        withAsterisk={false}
        maxLength={300}
        label={t('day.tasks.what')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        label={t('day.tasks.when')}
        value={due}
        onChange={({ target }) => setDue(target.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={keep.isPending}>
        {t('day.tasks.add')}
      </Button>
      <ProblemNote error={keep.error} />
    </form>
  );
}
