import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { ProblemNote } from '../shared/problem-note.tsx';

/** Changes one's password; afterwards one signs in anew, everywhere. */
export function ChangePassword() {
  const { t } = useEntryWords();
  const { t: shared } = useTranslation();
  const [typed, type] = useState('');
  const change = useMutation({
    mutationFn: (password: string) => put<unknown>('account/password', { password }),
    onSuccess: () => globalThis.location.assign('/entrar'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate(typed);
  };
  const show = { 'aria-label': shared('signIn.show'), tabIndex: 0 };
  return (
    <section className="account-part" aria-labelledby="account-password">
      <h2 id="account-password">{t('account.password')}</h2>
      <p className="quiet">{t('account.changeWords')}</p>
      <form onSubmit={submit}>
        <PasswordInput
          label={t('password.label')}
          description={t('password.hint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={show}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        <ProblemNote error={change.error} />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('account.change')}
        </Button>
      </form>
    </section>
  );
}
