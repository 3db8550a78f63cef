import { Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import { homeQuery } from '../queries.ts';
import { MyTickets } from './my-tickets.tsx';
import { NeedHelp } from './need-help.tsx';
import { WaitingForMe } from './waiting-for-me.tsx';
import './home.css';

/** Three answers in this order: something waits for me; how are my tickets; I need help. */
export function HomePage() {
  const { t } = useTranslation();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: home, error, refetch } = useQuery(homeQuery);
  usePageTitle(t('nav.home'));
  return (
    <>
      <h1>{t('home.hello', { name: session?.person.name.split(' ')[0] ?? '' })}</h1>
      {error !== null && home === undefined && (
        <ProblemNote error={error} safe={t('errorPage.safe')} onAgain={() => void refetch()} />
      )}
      {home !== undefined && (
        <>
          <WaitingForMe {...home} />
          <MyTickets map={home.map} recent={home.recent} />
        </>
      )}
      {home === undefined && error === null && (
        <div aria-busy="true" className="home-outline">
          <Skeleton height={28} width={240} />
          <Skeleton height={480} />
        </div>
      )}
      {(home !== undefined || error !== null) && <NeedHelp />}
    </>
  );
}
