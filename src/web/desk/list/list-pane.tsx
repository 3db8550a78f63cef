import { Button, Skeleton } from '@mantine/core';
import { useHover } from '@mantine/hooks';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { DeskViewId } from '../../shared/shapes.ts';
import { useKeys } from '../keys/keys.ts';
import { useOpenTicket } from '../layout/places.ts';
import { ListHead } from './list-head.tsx';
import { QueueRow } from './queue-row.tsx';
import { useQueue } from './queue.ts';
import './list.css';

interface Props {
  readonly view: DeskViewId;
  readonly q: string;
  readonly number: string | undefined;
}

/** The queue in the guide's order. j and k go through it. */
export function ListPane({ view, q, number }: Props) {
  const { t } = useTranslation();
  const { ref, hovered } = useHover<HTMLElement>();
  const { query, rows, arrived, renew } = useQueue(view, q, hovered);
  const openTicket = useOpenTicket();
  const step = (by: number) => {
    const at = rows.findIndex(({ row }) => row.number === number);
    const next = rows[at === -1 ? 0 : at + by];
    if (next) openTicket(next.row.number);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <section ref={ref} className="desk-list" aria-labelledby="list-title">
      <ListHead view={view} q={q} />
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
      <ul className="queue">
        {rows.map(({ row, gone }) => (
          <QueueRow key={row.number} row={row} gone={gone} isOpen={row.number === number} />
        ))}
      </ul>
      {query.hasNextPage && (
        <More isLoading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      )}
    </section>
  );
}

/** The next page comes by itself when the end is in sight; the button is for the keyboard. */
function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: '200px',
    });
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={end} className="list-more">
      <Button variant="subtle" size="xs" loading={isLoading} onClick={onMore}>
        {t('list.more')}
      </Button>
    </div>
  );
}
