import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { get, query } from '../../shared/api.ts';
import { Dropdown } from '../../shared/dropdown.tsx';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import type { AuditPage as Answer } from '../shapes.ts';
import { auditFilter, type AuditAddress } from './address.ts';
import { AuditSearch } from './audit-search.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAuditWords } from './words.ts';
import './audit.css';

const auditQuery = (address: AuditAddress) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', auditFilter(address)],
    queryFn: ({ pageParam }) =>
      get<Answer>(`desk/audit?${query({ ...auditFilter(address), before: pageParam })}`),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** Everything that changes the house and everything that leaves it as a file. */
export function AuditPage() {
  const { t } = useAuditWords();
  const address = useSearch({ from: '/gestao/auditoria' });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    auditQuery(address),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const isSearched = Object.values(address).some((value) => value !== undefined);
  return (
    <>
      <AdminHead title={t('title')} words={t('words')}>
        <Download address={address} />
      </AdminHead>
      <ProblemNote error={error} />
      {data && (
        <AuditSearch key={JSON.stringify(address)} address={address} acts={data.pages[0]?.acts ?? []} />
      )}
      {!data && !error && <Rows />}
      {data && rows.length === 0 && (
        <Empty title={t(isSearched ? 'notFound' : 'none')}>
          {t(isSearched ? 'notFoundWords' : 'noneWords')}
        </Empty>
      )}
      {rows.length > 0 && <AuditTable rows={rows} />}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Download({ address }: { address: AuditAddress }) {
  const { t } = useAuditWords();
  const link = (format: string) => `/api/v1/desk/audit/export?${query({ ...auditFilter(address), format })}`;
  return (
    <Dropdown
      className="audit-download"
      label={
        <>
          <IconDownload size={20} aria-hidden />
          {t('download')}
        </>
      }
    >
      <li>
        <a href={link('csv')} download>
          {t('asCsv')}
        </a>
      </li>
      <li>
        <a href={link('xlsx')} download>
          {t('asXlsx')}
        </a>
      </li>
    </Dropdown>
  );
}
