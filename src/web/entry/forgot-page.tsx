import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { PlainFrame } from './plain-frame.tsx';

/** Asks for the address; what is said afterwards is the same whether or not it is registered (TRG-093). */
export function ForgotPage() {
  const { t } = useEntryWords();
  const { t: shared } = useTranslation();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: (address: string) => post<unknown>('password-resets', { email: address }),
  });
  const title = t(ask.isSuccess ? 'forgot.done' : 'forgot.title');
  usePageTitle(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate(email);
  };
  return (
    <PlainFrame>
      <h1>{title}</h1>
      {ask.isSuccess ? (
        <p role="status">{t('forgot.doneWords', { email })}</p>
      ) : (
        <form className="sign-in-form" onSubmit={submit}>
          <p>{t('forgot.words')}</p>
          <TextInput
            label={shared('signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
          <ProblemNote error={ask.error} />
          <Button type="submit" loading={ask.isPending} fullWidth>
            {t('forgot.act')}
          </Button>
        </form>
      )}
      <p>
        <Link to="/sem-acesso">{t('forgot.noAccess')}</Link>
      </p>
      <p>
        <Link to="/entrar">{t('forgot.back')}</Link>
      </p>
    </PlainFrame>
  );
}
