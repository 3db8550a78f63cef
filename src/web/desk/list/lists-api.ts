import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post, query } from '../../shared/api.ts';
import type * as S from '../../shared/shapes.ts';
import type { AskedList } from './address.ts';

/** What is left is said by the server, so counting down means asking again. */
const COUNTDOWN_MS = 30_000;

const asked = ({ view, filter, sort }: AskedList) => ({ view, ...filter, sort });

export const page = (list: AskedList, cursor: string | null) =>
  get<S.DeskPage>(`desk/tickets?${query({ ...asked(list), cursor: cursor ?? undefined })}`);

export const exportAddress = (list: AskedList, format: 'csv' | 'xlsx') =>
  `/api/v1/desk/export?${query({ ...asked(list), format })}`;

export const queueQuery = (list: AskedList) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'list', list],
    queryFn: ({ pageParam }) => page(list, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: COUNTDOWN_MS,
  });

export const countQuery = ({ view, filter }: AskedList) =>
  queryOptions({
    queryKey: ['desk', 'list', 'count', view, filter],
    queryFn: () => get<S.DeskCount>(`desk/count?${query({ view, ...filter })}`),
    refetchInterval: COUNTDOWN_MS,
  });

export const keptViewsQuery = queryOptions({
  queryKey: ['desk', 'list', 'kept'],
  queryFn: () => get<S.KeptViews>('desk/kept-views'),
  refetchInterval: COUNTDOWN_MS,
});

export const choicesQuery = queryOptions({
  queryKey: ['desk', 'choices'],
  queryFn: () => get<S.DeskChoices>('desk/choices'),
  staleTime: 600_000,
});

export const companiesQuery = (by: { readonly q?: string; readonly ids?: string }) =>
  queryOptions({
    queryKey: ['desk', 'companies', by],
    queryFn: () => get<S.CompanyChoices>(`desk/companies?${query(by)}`),
    staleTime: 60_000,
  });

export const keepView = (view: S.KeptViewBody) => post<S.KeptViews>('desk/kept-views', view);
export const removeView = (id: string) => post<S.KeptViews>('desk/kept-views/removal', { id });
export const act = (acts: readonly S.DeskAct[]) => post<S.ActsDone>('desk/acts', { acts });
