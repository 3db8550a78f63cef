import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskRow } from '../../shared/shapes.ts';
import type { AskedList } from './address.ts';
import { queueQuery } from './lists-api.ts';
import { steadyRows } from './steady-rows.ts';

const NONE: readonly DeskRow[] = [];

/**
 * The rows of a list. While somebody points at the list or stands in it, rows stay where they are;
 * what has come meanwhile is counted and shown on demand.
 *
 * @param key the list in words: another one begins anew
 */
export function useQueue(list: AskedList, key: string, isWatched: boolean) {
  const query = useInfiniteQuery({
    ...queueQuery(list),
    // Under another search the rows stay until the new ones are there; under another view they would be wrong.
    placeholderData: (before, previous) => {
      const asked = previous?.queryKey[2];
      return typeof asked === 'object' && asked.view === list.view ? before : undefined;
    },
  });
  const fresh = query.data?.pages.flatMap((page) => page.rows) ?? NONE;
  const [held, hold] = useState<{ key: string; rows: readonly DeskRow[] }>({ key, rows: NONE });

  const isSteady = isWatched && held.key === key && held.rows.length > 0;
  const { rows: steady, arrived } = isSteady
    ? steadyRows(held.rows, fresh)
    : { rows: fresh.map((row) => ({ row, gone: false })), arrived: 0 };
  const rows = steady.map(({ row }) => row);
  if (query.data && !query.isPlaceholderData && (held.key !== key || !sameRows(held.rows, rows)))
    hold({ key, rows });

  return { query, rows: steady, arrived, renew: () => hold({ key, rows: fresh }) };
}

const sameRows = (one: readonly DeskRow[], other: readonly DeskRow[]) =>
  one.length === other.length &&
  one.every((row, at) => {
    const { number, revision, called } = other[at] ?? {};
    return row.number === number && row.revision === revision && row.called === called;
  });
