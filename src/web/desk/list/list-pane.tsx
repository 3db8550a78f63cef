import { Skeleton } from '@mantine/core';
import { useHover } from '@mantine/hooks';
import { IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useKeys } from '../keys/keys.ts';
import { useOpenTicket } from '../layout/places.ts';
import { listOf, type DeskAddress } from './address.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ListHead } from './list-head.tsx';
import { page } from './lists-api.ts';
import { More } from './more.tsx';
import { QueueRow } from './queue-row.tsx';
import { useQueue } from './queue.ts';
import { MOST_SELECTED, useSelection } from './selection.ts';
import { useListWords } from './words.ts';
import './list.css';

interface Props {
  readonly address: DeskAddress;
  readonly number: string | undefined;
}

/** The queue in the guide's order. j and k go through it, x selects, X selects from the last one on. */
export function ListPane({ address, number }: Props) {
  const { t } = useTranslation();
  const { t: word } = useListWords();
  const { ref, hovered } = useHover<HTMLElement>();
  const list = listOf(address);
  const key = JSON.stringify(list);
  const { query, rows, arrived, renew } = useQueue(list, key, hovered);
  const selection = useSelection(
    key,
    rows.map(({ row }) => row.number),
  );
  const [isCut, setCut] = useState(false);
  const openTicket = useOpenTicket();
  const step = (by: number) => {
    const at = rows.findIndex(({ row }) => row.number === number);
    const next = rows[at === -1 ? 0 : at + by];
    if (next) openTicket(next.row.number);
  };
  const onCurrent = (act: (current: string) => void) => () => {
    const current = rowWithFocus() ?? number;
    if (rows.some(({ row }) => row.number === current) && current !== undefined) act(current);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: onCurrent(selection.toggle),
    X: onCurrent(selection.reach),
  });
  const selectAll = async () => {
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const next = await page(list, cursor);
      all.push(...next.rows.map((row) => row.number));
      cursor = next.next;
    } while (cursor !== null && all.length < MOST_SELECTED);
    setCut(cursor !== null || all.length > MOST_SELECTED);
    selection.set(all.slice(0, MOST_SELECTED));
  };
  const q = address.q ?? '';
  return (
    <section ref={ref} className="desk-list" aria-labelledby="list-title">
      <ListHead address={address} list={list} />
      <div role="status">
        {arrived > 0 && (
          <button type="button" className="arrived" onClick={renew}>
            <IconArrowUp size={16} aria-hidden />
            {t('queue.arrived', { count: arrived })}
          </button>
        )}
      </div>
      {query.error && (
        <ProblemNote error={query.error} safe={t('errorPage.safe')} onAgain={() => void query.refetch()} />
      )}
      {query.isPending && <Skeleton height={400} m={12} w="auto" />}
      {query.isSuccess && rows.length === 0 && (
        <div className="list-empty">
          <Empty title={q === '' ? t('queue.empty') : t('list.notFound', { q })}>
            {q === '' && t('queue.emptyWords')}
          </Empty>
        </div>
      )}
      <ul
        className="queue"
        data-selecting={selection.numbers.size > 0}
        aria-busy={query.isPlaceholderData || undefined}
      >
        {rows.map(({ row, gone }) => (
          <QueueRow
            key={row.number}
            row={row}
            gone={gone}
            isOpen={row.number === number}
            isSelected={selection.numbers.has(row.number)}
            onSelect={(reaches) => (reaches ? selection.reach(row.number) : selection.toggle(row.number))}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <More isLoading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      )}
      <BulkBar selection={selection} onSelectAll={() => void selectAll()} />
      {isCut && selection.numbers.size === MOST_SELECTED && (
        <p className="bulk-most">{word('most', { count: MOST_SELECTED })}</p>
      )}
    </section>
  );
}

const rowWithFocus = () => document.activeElement?.closest<HTMLElement>('.queue-row')?.dataset['number'];
