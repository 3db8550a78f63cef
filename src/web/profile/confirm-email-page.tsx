import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get, post } from '../shared/api.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../shared/queries.ts';
import { PlainFrame } from '../entry/plain-frame.tsx';
import type { EmailChange } from './api.ts';
import { useProfileWords } from './words.ts';

const route = getRouteApi('/email/$token');

/** What the link to a new address opens: it is confirmed by pressing a button, and by nothing that only follows links. */
export function ConfirmEmailPage() {
  const { t } = useProfileWords();
  const { token } = route.useParams();
  const path = `email-changes/${encodeURIComponent(token)}`;
  const { data, error } = useQuery({
    queryKey: ['email-change', token],
    queryFn: () => get<EmailChange>(path),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const confirm = useMutation({
    mutationFn: () => post<unknown>(path, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  const title = error ? t('confirm.none') : confirm.isSuccess ? t('confirm.done') : t('confirm.title');
  usePageTitle(title);
  return (
    <PlainFrame>
      <h1>{title}</h1>
      {!data && !error && <Skeleton height={120} />}
      {error && <ProblemNote error={error} />}
      {data && !confirm.isSuccess && (
        <div className="sign-in-form">
          <p>{t('confirm.words', data)}</p>
          <ProblemNote error={confirm.error} />
          <Button loading={confirm.isPending} fullWidth onClick={() => confirm.mutate()}>
            {t('confirm.act')}
          </Button>
        </div>
      )}
      {data && confirm.isSuccess && <p role="status">{t('confirm.doneWords', data)}</p>}
      {(error || confirm.isSuccess) && <LinkButton to="/">{t('confirm.go')}</LinkButton>}
    </PlainFrame>
  );
}
