import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.ts';

/** The guide in force, or one of its editions; in the language the page is read in. */
export const guideQuery = (edition: string | undefined, language: string) =>
  queryOptions({
    queryKey: ['guide', edition ?? 'current', language],
    queryFn: () => api.guide(edition),
  });

export const editionsQuery = (language: string) =>
  queryOptions({ queryKey: ['guide', 'editions', language], queryFn: api.guideEditions });

export const holidaysQuery = (year: string | undefined, language: string) =>
  queryOptions({
    queryKey: ['guide', 'holidays', year ?? 'this year', language],
    queryFn: () => api.guideHolidays(year),
  });
