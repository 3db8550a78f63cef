import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../shared/api.ts';
import type { OwnTaskBody, OwnTasks } from '../../shared/shapes.ts';

const EVERY_MINUTE = 60_000;

/** Asked again every minute: a task becomes due without anything else happening. */
export const ownTasksQuery = queryOptions({
  queryKey: ['desk', 'tasks'],
  queryFn: () => get<OwnTasks>('desk/own-tasks'),
  refetchInterval: EVERY_MINUTE,
});

export const keepTask = (body: OwnTaskBody) => post<OwnTasks>('desk/own-tasks', body);
export const settleTask = (id: string, done: boolean) => post<OwnTasks>(`desk/own-tasks/${id}`, { done });
