import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { ProblemNote } from '../shared/problem-note.tsx';

/** Proves by the password that it is still she. */
export function ByPassword({ onDone }: { readonly onDone: () => void }) {
  const { t } = useEntryWords();
  const { t: shared } = useTranslation();
  const [password, setPassword] = useState('');
  const prove = useMutation({
    mutationFn: () => post<undefined>('session/proof', { password }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The page below may have a form of its own around the one who asked.
    event.stopPropagation();
    if (!prove.isPending) prove.mutate();
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <PasswordInput
        label={t('proof.password')}
        autoFocus
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': shared('signIn.show'), tabIndex: 0 }}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <ProblemNote error={prove.error} />
      <Button type="submit" loading={prove.isPending} fullWidth>
        {t('proof.act')}
      </Button>
    </form>
  );
}
