import { Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../shared/queries.ts';
import { VendorMark } from '../shared/vendor-mark.tsx';
import '../sign-in/sign-in.css';

const route = getRouteApi('/entrar/retorno/$provider');

/** Where a company account sends people back: asks whether she may enter, once, and leads on. */
export function ReturnedPage() {
  const { t } = useEntryWords();
  const router = useRouter();
  const { provider } = route.useParams();
  const asked = useRef(false);
  usePageTitle(t('returned.title'));
  const enter = useMutation({
    mutationKey: ['sign-in'],
    mutationFn: api.comeBack,
    onSuccess: ({ session, returnTo }) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void router.navigate({ href: returnTo, replace: true });
    },
  });
  const { mutate } = enter;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate({ provider, query: globalThis.location.search.slice(1) });
  }, [mutate, provider]);
  return (
    <main className="sign-in">
      <VendorMark />
      <h1>{t(enter.error ? 'returned.refused' : 'returned.title')}</h1>
      {!enter.error && <Skeleton height={36} />}
      <ProblemNote error={enter.error} />
      {enter.error && <LinkButton to="/entrar">{t('returned.again')}</LinkButton>}
    </main>
  );
}
