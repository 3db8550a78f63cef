import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post, put, query, remove } from '../../shared/api.ts';
import type { Communities, Topic, Topics } from '../../shared/shapes.ts';

/** Asked again every minute: colleagues write meanwhile. */
const EVERY_MINUTE = 60_000;

export const communitiesQuery = queryOptions({
  queryKey: ['desk', 'communities'],
  queryFn: () => get<Communities>('desk/communities'),
});

export const topicsQuery = (community: string, q: string, unanswered: boolean) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'topics', community, q, unanswered],
    queryFn: ({ pageParam }) =>
      get<Topics>(
        `desk/communities/${community}/topics?${query({ q, unanswered: unanswered ? 'yes' : undefined, cursor: pageParam })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (kept) => kept,
    refetchInterval: EVERY_MINUTE,
    staleTime: 0,
  });

export const topicQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'topic', id],
    queryFn: () => get<Topic>(`desk/topics/${id}`),
    refetchInterval: EVERY_MINUTE,
    staleTime: 0,
  });

export const ask = (community: string, topic: { id: string; title: string; body: string }) =>
  post<Topic>(`desk/communities/${community}/topics`, topic);
export const answer = (topic: string, said: { id: string; body: string }) =>
  post<Topic>(`desk/topics/${topic}/answers`, said);
export const takeBack = (topic: string, id: string) => remove(`desk/topics/${topic}/answers/${id}`);
export const settle = (topic: string, id: string | null) =>
  put<Topic>(`desk/topics/${topic}/settled`, { answer: id });
