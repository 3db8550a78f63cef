import { Button, PasswordInput, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../shared/queries.ts';
import type { EntryLink } from './shapes.ts';
import { PlainFrame } from './plain-frame.tsx';

const route = getRouteApi('/senha/$token');

/** What the link of a mail opens: the password is set by pressing a button, and by nothing that only follows links. */
export function PasswordPage() {
  const { t } = useEntryWords();
  const { token } = route.useParams();
  const { data, error } = useQuery({
    queryKey: ['entry-link', token],
    queryFn: () => get<EntryLink>(`entry-links/${encodeURIComponent(token)}`),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const title = error ? t('password.noLink') : data ? t(`password.${data.kind}`) : '…';
  usePageTitle(title);
  return (
    <PlainFrame>
      <h1>{title}</h1>
      {!data && !error && <Skeleton height={200} />}
      {error && (
        <>
          <ProblemNote error={error} />
          <LinkButton to="/esqueci">{t('password.askAgain')}</LinkButton>
        </>
      )}
      {data && <PasswordForm token={token} link={data} />}
    </PlainFrame>
  );
}

function PasswordForm({ token, link: { email } }: { readonly token: string; readonly link: EntryLink }) {
  const { t } = useEntryWords();
  const { t: shared } = useTranslation();
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: (chosen: string) =>
      post<unknown>(`entry-links/${encodeURIComponent(token)}`, { password: chosen }),
    // Whoever was signed in here is so no longer, if it was she.
    onSuccess: () => queryClient.setQueryData(sessionQuery.queryKey, null),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(password);
  };
  if (save.isSuccess)
    return (
      <>
        <p role="status">{t('password.done')}</p>
        <LinkButton to="/entrar">{shared('signIn.act')}</LinkButton>
      </>
    );
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <p>{t('password.words', { email })}</p>
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t('password.label')}
        description={t('password.hint')}
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': shared('signIn.show'), tabIndex: 0 }}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <ProblemNote error={save.error} />
      <Button type="submit" loading={save.isPending} fullWidth>
        {t('password.act')}
      </Button>
      <p>
        <Link to="/entrar">{t('forgot.back')}</Link>
      </p>
    </form>
  );
}
