import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { guideApi } from './guide-api.ts';

export const versionsQuery = queryOptions({ queryKey: ['admin', 'versions'], queryFn: guideApi.versions });

export const versionQuery = (id: string) =>
  queryOptions({ queryKey: ['admin', 'version', id], queryFn: () => guideApi.version(id) });

export const proposalsQuery = queryOptions({ queryKey: ['admin', 'proposals'], queryFn: guideApi.proposals });

export const proposalQuery = (id: string) =>
  queryOptions({ queryKey: ['admin', 'proposal', id], queryFn: () => guideApi.proposal(id) });

/** The last plan stays in sight while the next one is computed. */
export const planQuery = (text: string) =>
  queryOptions({
    queryKey: ['admin', 'plan', text],
    queryFn: () => guideApi.plan(text),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const calendarsQuery = queryOptions({ queryKey: ['admin', 'calendars'], queryFn: guideApi.calendars });

export const reportQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['admin', 'report', from, to],
    queryFn: () => guideApi.report(from, to),
    placeholderData: keepPreviousData,
  });

export const tasksQuery = queryOptions({ queryKey: ['admin', 'tasks'], queryFn: guideApi.tasks });

const STILL_RUNNING_MS = 500;

/** Asked again and again until it is done. */
export const replayQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'replay', id],
    queryFn: () => guideApi.replayed(id),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? STILL_RUNNING_MS : false),
  });
