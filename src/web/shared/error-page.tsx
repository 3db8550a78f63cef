import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFoundPage } from './not-found-page.tsx';
import { ProblemNote } from './problem-note.tsx';
import { isMissing } from './problem.ts';
import './plain-page.css';

/** A page that could not be shown: why, that nothing is lost, and how to go on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  if (isMissing(error)) return <NotFoundPage />;
  const again = async () => {
    await client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
    reset();
    await router.invalidate();
  };
  return (
    <main className="plain-page">
      <h1>{t('errorPage.title')}</h1>
      <ProblemNote error={error} safe={t('errorPage.safe')} />
      <Button onClick={() => void again()}>{t('errorPage.again')}</Button>
    </main>
  );
}
