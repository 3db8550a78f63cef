import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.ts';
import type { DeskViewId } from '../shared/shapes.ts';

/** What is left is said by the server, so counting down means asking again. */
const COUNTDOWN_MS = 30_000;

export const viewsQuery = queryOptions({
  queryKey: ['desk', 'list', 'views'],
  queryFn: api.deskViews,
  refetchInterval: COUNTDOWN_MS,
});

export const queueQuery = (view: DeskViewId, q: string) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'list', view, q],
    queryFn: ({ pageParam }) =>
      api.deskTickets({ view, q, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: COUNTDOWN_MS,
  });

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', number],
    queryFn: () => api.deskTicket(number),
    refetchInterval: COUNTDOWN_MS,
  });
