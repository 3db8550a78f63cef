import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { takeContactOut } from './queries.ts';
import { useCustomerWords } from './words.ts';

interface Props {
  readonly company: string;
  readonly contact: { readonly id: string; readonly name: string };
}

/** Somebody who speaks for the company no more; it says first what will happen, and how it is undone. */
export function TakeOut({ company, contact: { id, name } }: Props) {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const [isAsked, ask] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => takeContactOut(company, id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  if (!isAsked)
    return (
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('own.remove')}: ${name}`}
        onClick={() => ask(true)}
      >
        {t('own.remove')}
      </Button>
    );
  return (
    <div className="take-out" role="group" aria-label={t('own.remove')}>
      <p>{t('takeOutAsk', { name })}</p>
      <ProblemNote error={error} />
      <Button
        size="xs"
        variant="default"
        c="var(--late)"
        autoFocus
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('own.removeYes')}
      </Button>
      <Button size="xs" variant="default" onClick={() => ask(false)}>
        {t('cancel')}
      </Button>
    </div>
  );
}
