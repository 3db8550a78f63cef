import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.ts';
import type { PortalTabs } from '../shared/shapes.ts';
import type { ListFilter } from './list/address.ts';

const RENEWED_MS = 60_000;

export const homeQuery = queryOptions({
  queryKey: ['portal', 'list', 'home'],
  queryFn: api.portalHome,
  refetchInterval: RENEWED_MS,
});

export const ticketsQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['portal', 'list', filter],
    queryFn: ({ pageParam }) =>
      api.portalTickets({ ...filter, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (shown) => shown,
    refetchInterval: RENEWED_MS,
  });

/** Tabs with their counts, and columns. */
export const tabsQuery = ({ sort: _sort, way: _way, ...filter }: ListFilter) =>
  queryOptions({
    queryKey: ['portal', 'list', 'tabs', filter],
    queryFn: () => api.portalTabs(filter),
    placeholderData: (shown: PortalTabs | undefined) => shown,
    refetchInterval: RENEWED_MS,
  });

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ['portal', 'ticket', number],
    queryFn: () => api.portalTicket(number),
    refetchInterval: RENEWED_MS,
  });
