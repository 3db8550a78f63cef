import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { siteQuery } from '../shared/queries.ts';
import { PlainFrame } from './plain-frame.tsx';

const EMPTY = { name: '', email: '', company: '', text: '' };

/** Whom to talk to without access, and a word to them (TTL-029). */
export function AccessPage() {
  const { t } = useEntryWords();
  const { t: shared } = useTranslation();
  const { data: site } = useSuspenseQuery(siteQuery);
  const [written, write] = useState(EMPTY);
  const ask = useMutation({ mutationFn: (body: typeof EMPTY) => post<unknown>('access-requests', body) });
  const title = t(ask.isSuccess ? 'access.done' : 'access.title');
  usePageTitle(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate(written);
  };
  const field = (name: 'name' | 'email' | 'company') => ({
    name,
    required: name !== 'company',
    withAsterisk: false,
    maxLength: 120,
    value: written[name],
    onChange: ({ target }: { target: { value: string } }) => write({ ...written, [name]: target.value }),
  });
  const { phone, email } = site.vendor;
  return (
    <PlainFrame>
      <h1>{title}</h1>
      {ask.isSuccess ? (
        <p role="status">{t('access.doneWords')}</p>
      ) : (
        <form className="sign-in-form" onSubmit={submit}>
          <p>{t('access.words')}</p>
          <TextInput label={t('access.name')} autoComplete="name" {...field('name')} />
          <TextInput label={shared('signIn.email')} type="email" autoComplete="email" {...field('email')} />
          <TextInput label={t('access.company')} autoComplete="organization" {...field('company')} />
          <Textarea
            label={t('access.text')}
            name="text"
            rows={4}
            maxLength={2_000}
            value={written.text}
            onChange={({ target }) => write({ ...written, text: target.value })}
          />
          <ProblemNote error={ask.error} />
          <Button type="submit" loading={ask.isPending} fullWidth>
            {t('access.act')}
          </Button>
        </form>
      )}
      {(phone || email) && (
        <p>
          {t('access.talk')} <span className="unbroken">{[phone, email].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      <p>
        <Link to="/entrar">{t('forgot.back')}</Link>
      </p>
    </PlainFrame>
  );
}
