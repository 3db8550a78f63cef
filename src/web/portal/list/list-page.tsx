import { Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.tsx';
import { LinkButton } from '../../shared/link-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { tabsQuery, ticketsQuery } from '../queries.ts';
import { filterOf } from './address.ts';
import { Download } from './download.tsx';
import { ListSearch } from './list-search.tsx';
import { ListTabs } from './list-tabs.tsx';
import { Statement } from './statement.tsx';
import { TicketList } from './ticket-list.tsx';
import { TicketTable } from './ticket-table.tsx';
import './list-page.css';

const route = getRouteApi('/portal/chamados');

/** All tickets of the company or one's own, by the guide's tabs, searched, ordered, and to be taken along. */
export function ListPage() {
  const { t } = useTranslation();
  const address = route.useSearch();
  const { q = '', ordem = 'opened', sentido } = address;
  const filter = filterOf(address);
  const { data: around } = useQuery(tabsQuery(filter));
  const list = useInfiniteQuery(ticketsQuery(filter));
  const wide = useMediaQuery('(min-width: 760px)', true, { getInitialValueInEffect: false });
  usePageTitle(t('nav.tickets'));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="list-page">
      <div className="list-title">
        <h1>{t('nav.tickets')}</h1>
        <Download filter={filter} />
      </div>
      <ListSearch address={address} />
      {around && <ListTabs around={around} address={address} />}
      {list.error && (
        <ProblemNote error={list.error} safe={t('errorPage.safe')} onAgain={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton height={320} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty title={q === '' ? t('list.none') : t('list.notFound', { q })}>
          <LinkButton to="/chamados/novo" variant="default">
            {t('nav.open')}
          </LinkButton>
        </Empty>
      )}
      {rows.length > 0 &&
        (wide && around ? (
          <TicketTable rows={rows} columns={around.columns} sort={ordem} isUp={sentido === 'sobe'} />
        ) : (
          <TicketList rows={rows} />
        ))}
      {rows.length > 0 && around && (
        <p className="list-shown" role="status">
          {t('list.shown', { shown: Math.min(rows.length, around.total), count: around.total })}
        </p>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      <Statement />
    </div>
  );
}
