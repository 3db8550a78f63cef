import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { eraseContact, requestsQuery } from './api.ts';
import { usePrivacyWords } from './words.ts';

interface Props {
  readonly contact: { readonly id: string; readonly name: string };
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** The last question before somebody is erased. */
export function Erasure({ contact, onDone, onLeave }: Props) {
  const { t } = usePrivacyWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => eraseContact(contact.id, reason),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: requestsQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <form className="privacy-form" aria-label={t('eraseOf', contact)} onSubmit={submit}>
      <p>{t('eraseWords')}</p>
      <TextInput
        label={t('reasonLabel')}
        description={t('reasonHint')}
        required
        withAsterisk={false}
        maxLength={1_000}
        autoComplete="off"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <ProblemNote error={error} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('eraseNow')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </form>
  );
}
