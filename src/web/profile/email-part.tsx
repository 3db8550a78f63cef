import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shared/problem-note.tsx';
import { askEmail, type Profile } from './api.ts';
import { useProfileWords } from './words.ts';

/** The address notices go to; a new one counts from its confirmation on (TTL-093). */
export function EmailPart({ profile }: { readonly profile: Profile }) {
  const { t } = useProfileWords();
  const { t: shared } = useTranslation();
  const client = useQueryClient();
  const [typed, type] = useState({ email: '', password: '' });
  const { mutate, error, isPending, isSuccess, variables } = useMutation({
    mutationFn: (body: typeof typed) => askEmail(body),
    onSuccess: async () => {
      type({ email: '', password: '' });
      await client.invalidateQueries({ queryKey: ['account', 'profile'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(typed);
  };
  const { email, wantedEmail, mailRefused, hasPassword } = profile;
  return (
    <section className="account-part" aria-labelledby="profile-email">
      <h2 id="profile-email">{t('email.title')}</h2>
      {mailRefused && (
        <p className="note" data-tone="bad" role="alert">
          {t('email.refused', { email })}
        </p>
      )}
      <p>{t('email.now', { email })}</p>
      {wantedEmail !== null && <p className="quiet">{t('email.wanted', { email: wantedEmail })}</p>}
      {hasPassword ? (
        <form onSubmit={submit}>
          <TextInput
            label={t('email.fresh')}
            type="email"
            autoComplete="email"
            required
            withAsterisk={false}
            value={typed.email}
            onChange={({ target }) => type({ ...typed, email: target.value })}
          />
          <PasswordInput
            label={t('email.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': shared('signIn.show'), tabIndex: 0 }}
            value={typed.password}
            onChange={({ target }) => type({ ...typed, password: target.value })}
          />
          <ProblemNote error={error} />
          <Button type="submit" variant="default" loading={isPending}>
            {t('email.act')}
          </Button>
        </form>
      ) : (
        <p className="quiet">{t('email.none')}</p>
      )}
      <p role="status" className="quiet">
        {isSuccess && t('email.asked', { email: variables.email })}
      </p>
    </section>
  );
}
