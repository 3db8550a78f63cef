import { Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { siteQuery } from '../../shared/queries.ts';
import { VendorMark } from '../../shared/vendor-mark.tsx';
import { LinkTicket } from './link-ticket.tsx';
import '../../shared/top-bar.css';
import '../portal.css';
import '../ticket/ticket.css';
import '../../shared/plain-page.css';

const route = getRouteApi('/r/$token');

/** What the link of a mail opens: a solution to answer, or the question how the service was. No sign-in. */
export function LinkPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data, error } = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.link(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  usePageTitle(data?.subject ?? site.vendor.name);
  return (
    <main className="plain-page link-page" id="main">
      <VendorMark />
      {data && <LinkTicket key={token} token={token} initial={data} />}
      {!data && !error && <Skeleton height={240} />}
      {error && (
        <>
          <h1>{t('answer.noLink')}</h1>
          <ProblemNote error={error} />
          <LinkButton to="/">{t('notFound.home')}</LinkButton>
        </>
      )}
    </main>
  );
}
