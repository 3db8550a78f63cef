import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ProblemNote } from '../shared/problem-note.tsx';
import { askEmail, type Profile } from './api.ts';
import { useProfileWords } from './words.ts';

/** The address notices go to; a new one counts from its confirmation on (TTL-093). */
export function EmailPart({ profile }: { readonly profile: Profile }) {
  const { t } = useProfileWords();
  const client = useQueryClient();
  const [typed, type] = useState('');
  const { mutate, error, isPending, isSuccess, variables } = useMutation({
    mutationFn: (email: string) => askEmail(email),
    onSuccess: async () => {
      type('');
      await client.invalidateQueries({ queryKey: ['account', 'profile'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(typed);
  };
  const { email, wantedEmail, mailRefused } = profile;
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
      <form onSubmit={submit}>
        <TextInput
          label={t('email.fresh')}
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        <ProblemNote error={error} />
        <Button type="submit" variant="default" loading={isPending}>
          {t('email.act')}
        </Button>
      </form>
      <p role="status" className="quiet">
        {isSuccess && t('email.asked', { email: variables })}
      </p>
    </section>
  );
}
