import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.ts';

/** What is left is said by the server, so counting down means asking again. */
const COUNTDOWN_MS = 30_000;

export const viewsQuery = queryOptions({
  queryKey: ['desk', 'list', 'views'],
  queryFn: api.deskViews,
  refetchInterval: COUNTDOWN_MS,
});

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', number],
    queryFn: () => api.deskTicket(number),
    refetchInterval: COUNTDOWN_MS,
  });
