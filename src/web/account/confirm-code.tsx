import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { RecoveryCodes, SecondFactorBegun } from '../entry/shapes.ts';
import { post } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { ProblemNote } from '../shared/problem-note.tsx';

interface Props {
  readonly begun: SecondFactorBegun;
  readonly onOn: (recovery: readonly string[]) => void;
}

/** The key, as a picture and to be typed, and the first code made of it. */
export function ConfirmCode({ begun: { secret, qr }, onOn }: Props) {
  const { t } = useEntryWords();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: (typed: string) => post<RecoveryCodes>('account/second-factor/confirmation', { code: typed }),
    onSuccess: ({ recovery }) => onOn(recovery),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate(code);
  };
  return (
    <>
      <p>{t('second.scan')}</p>
      <svg
        className="account-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={t('second.qr')}
      >
        <path d={qr.path} fill="black" shapeRendering="crispEdges" />
      </svg>
      <p>
        {t('second.byHand')} <span className="account-key">{secret.replaceAll(/.{4}(?=.)/g, '$& ')}</span>
      </p>
      <form onSubmit={submit}>
        <TextInput
          label={t('second.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <ProblemNote error={confirm.error} />
        <Button type="submit" loading={confirm.isPending}>
          {t('second.confirm')}
        </Button>
      </form>
    </>
  );
}
