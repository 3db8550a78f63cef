import { Button } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { infer as Infer } from 'zod';
import type * as shapes from '#/http/shapes/entry.ts';
import { deviceName } from '../../account/device.ts';
import { get, query } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { useEntryWords } from '../../shared/entry-words.ts';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import type { SignInsAddress } from './address.ts';
import { SignInsSearch } from './sign-ins-search.tsx';
import { useSignInsWords } from './words.ts';
import '../audit/audit.css';

type Answer = Infer<typeof shapes.signIns>;

const signInsQuery = ({ quem, houve, desde, ate }: SignInsAddress) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'sign-ins', quem, houve, desde, ate],
    queryFn: ({ pageParam }) =>
      get<Answer>(
        `desk/sign-ins?${query({ who: quem, outcome: houve, from: desde, to: ate, before: pageParam })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Who signed in and who tried, with the way, the place and the device. */
export function SignInsPage() {
  const { t } = useSignInsWords();
  const address = useSearch({ from: '/gestao/entradas' });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    signInsQuery(address),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <AdminHead title={t('title')} words={t('words')} />
      <SignInsSearch key={JSON.stringify(address)} address={address} />
      <ProblemNote error={error} />
      {!data && !error && <Rows />}
      {data && rows.length === 0 && <Empty title={t('none')}>{t('noneWords')}</Empty>}
      {rows.length > 0 && <Table rows={rows} />}
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

function Table({ rows }: Pick<Answer, 'rows'>) {
  const { t } = useSignInsWords();
  const { t: entry } = useEntryWords();
  const { long } = useFormats();
  return (
    <table className="admin-table audit-table">
      <thead>
        <tr>
          {(['person', 'outcome', 'when', 'place', 'device'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, email, at, outcome, way, place, device }) => (
          <tr key={id}>
            <th scope="row">
              {name ?? t('unknown')} <span className="quiet">{email}</span>
            </th>
            <td data-label={t('outcome')}>
              {entry(outcome === 'entered' ? `account.way.${way}` : `account.outcome.${outcome}`)}
            </td>
            <td data-label={t('when')}>
              <time dateTime={at}>{long(at)}</time>
            </td>
            <td data-label={t('place')}>{place}</td>
            <td data-label={t('device')}>{deviceName(device) || entry('account.unknownDevice')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
