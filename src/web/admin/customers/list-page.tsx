import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { LinkButton } from '../../shared/link-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Rows } from '../rows.tsx';
import { customersQuery, type CustomerPage } from './queries.ts';
import { Tick } from './tick.tsx';
import { useCustomerWords } from './words.ts';
import './customers.css';

const PAUSE_MS = 250;

/** Every company there is, found while one types. */
export function CustomersPage() {
  const { t } = useCustomerWords();
  const [typed, setTyped] = useState('');
  const [mine, setMine] = useState(false);
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const list = useInfiniteQuery(customersQuery(q, mine));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  usePageTitle(t('title'));
  return (
    <>
      <div className="admin-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="quiet">{t('words')}</p>
        </div>
        <p className="acts">
          <LinkButton
            to="/gestao/clientes/importar"
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('importAct')}
          </LinkButton>
          <LinkButton to="/gestao/clientes/novo" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('add')}
          </LinkButton>
        </p>
      </div>
      <TextInput
        type="search"
        className="customers-search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Tick label={t('account.mine')} isOn={mine} onTurn={setMine} />
      <ProblemNote error={list.error} onAgain={() => void list.refetch()} />
      {list.isPending && <Rows />}
      {list.isSuccess && rows.length === 0 && (
        <Empty title={q === '' ? t('none') : t('notFound', { q })}>{q === '' && t('noneWords')}</Empty>
      )}
      {rows.length > 0 && <CustomerTable rows={rows} />}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {rows.length > 0 && (
        <p className="customers-files">
          {(['companies', 'contacts'] as const).map((kind) => (
            <a key={kind} href={`/api/v1/desk/customers/export?kind=${kind}`} download>
              <IconDownload size={16} aria-hidden />
              {t(kind === 'companies' ? 'exportCompanies' : 'exportContacts')}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function CustomerTable({ rows }: { readonly rows: CustomerPage['rows'] }) {
  const { t } = useCustomerWords();
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(['name', 'code', 'taxId', 'city', 'segment', 'people'] as const).map((column) => (
            <th key={column} scope="col">
              {column === 'segment' ? t('fields.segment') : t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, code, name, taxId, city, segment, contacts }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/gestao/clientes/$id" params={{ id }}>
                {name}
              </Link>
            </th>
            <td data-label={t('columns.code')}>{code}</td>
            <td data-label={t('columns.taxId')}>{taxId || '–'}</td>
            <td data-label={t('columns.city')}>{city || '–'}</td>
            <td data-label={t('fields.segment')}>{segment || '–'}</td>
            <td data-label={t('columns.people')}>{t('contacts', { count: contacts })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
