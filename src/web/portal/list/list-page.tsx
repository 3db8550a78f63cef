import { Button, Skeleton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.tsx';
import { LinkButton } from '../../shared/link-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { homeQuery, ticketsQuery } from '../queries.ts';
import { TicketList } from './ticket-list.tsx';
import './list-page.css';

const route = getRouteApi('/portal/chamados');

/** All tickets of the company or one's own, by where they stand. */
export function ListPage() {
  const { t } = useTranslation();
  const { grupo: group = 'all', de, q = '' } = route.useSearch();
  const { data: home } = useQuery(homeQuery);
  const list = useInfiniteQuery(ticketsQuery({ group, scope: de === 'mim' ? 'mine' : 'company', q }));
  usePageTitle(t('nav.tickets'));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const groups = [{ group: 'all' as const, label: t('list.all'), count: null }, ...(home?.map ?? [])];
  return (
    <div className="list-page">
      <h1>{t('nav.tickets')}</h1>
      <Search q={q} />
      <nav aria-label={t('list.groups')} className="list-tabs">
        {groups.map((tab) => (
          <Link
            key={tab.group}
            to="/chamados"
            search={(kept) => ({ ...kept, grupo: tab.group })}
            aria-current={tab.group === group}
          >
            {tab.label}
            {tab.count !== null && <small>{tab.count}</small>}
          </Link>
        ))}
        <Link
          to="/chamados"
          search={(kept) => ({ ...kept, de: de === 'mim' ? undefined : 'mim' })}
          className="list-mine"
          aria-current={de === 'mim'}
        >
          {t('list.mine')}
        </Link>
      </nav>
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
      {rows.length > 0 && <TicketList rows={rows} />}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}

function Search({ q }: { q: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/chamados' });
  const [draft, setDraft] = useState({ from: q, text: q });
  const typed = draft.from === q ? draft.text : q;
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: (kept) => ({ ...kept, q: typed.trim() || undefined }) });
  };
  return (
    <form role="search" onSubmit={search}>
      <TextInput
        type="search"
        size="md"
        aria-label={t('home.search')}
        placeholder={t('home.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={({ target }) => setDraft({ from: q, text: target.value })}
      />
    </form>
  );
}
