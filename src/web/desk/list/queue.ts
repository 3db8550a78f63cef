import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskViewId, TicketRow } from '../../shared/shapes.ts';
import { queueQuery } from '../queries.ts';
import { steadyRows } from './steady-rows.ts';

const NONE: readonly TicketRow[] = [];

/**
 * The rows of a view. While somebody points at the list or stands in it, rows stay where they are;
 * what has come meanwhile is counted and shown on demand.
 */
export function useQueue(view: DeskViewId, q: string, isWatched: boolean) {
  const query = useInfiniteQuery(queueQuery(view, q));
  const fresh = query.data?.pages.flatMap((page) => page.rows) ?? NONE;
  const key = `${view} ${q}`;
  const [held, hold] = useState<{ key: string; rows: readonly TicketRow[] }>({ key, rows: NONE });

  const isSteady = isWatched && held.key === key && held.rows.length > 0;
  const list = isSteady
    ? steadyRows(held.rows, fresh)
    : { rows: fresh.map((row) => ({ row, gone: false })), arrived: 0 };
  const rows = list.rows.map(({ row }) => row);
  if (query.data && (held.key !== key || !sameRows(held.rows, rows))) hold({ key, rows });

  return { query, ...list, renew: () => hold({ key, rows: fresh }) };
}

const sameRows = (one: readonly TicketRow[], other: readonly TicketRow[]) =>
  one.length === other.length &&
  one.every((row, at) => row.number === other[at]?.number && row.revision === other[at]?.revision);
