import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type { kept } from '#/http/shapes/customers.ts';
import type * as shapes from '#/http/shapes/held-mails.ts';
import type { newcomerBody } from '#/http/shapes/registration.ts';
import type { CompanyChoices } from '../../shared/shapes.ts';
import { get, post, put, query } from '../../shared/api.ts';

export type Mails = Infer<typeof shapes.mailsView>;
export type MailRow = Mails['mails'][number];
export type Mail = Infer<typeof shapes.mailView>;
export type Newcomer = Infer<typeof newcomerBody>;

const EVERY_MS = 30_000;

export const mailsQuery = (state: 'waiting' | 'settled') =>
  infiniteQueryOptions({
    queryKey: ['admin', 'mails', state],
    queryFn: ({ pageParam }) => get<Mails>(`desk/mails?${query({ state, cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  });

export const mailQuery = (id: string) =>
  queryOptions({ queryKey: ['admin', 'mails', 'one', id], queryFn: () => get<Mail>(`desk/mails/${id}`) });

export const putAside = (id: string, aside: boolean) => put<unknown>(`desk/mails/${id}/aside`, { aside });

export const register = (body: Newcomer) => post<Infer<typeof kept>>('desk/registration', body);

export const companiesQuery = (q: string) =>
  queryOptions({
    queryKey: ['admin', 'companies', q],
    queryFn: () => get<CompanyChoices>(`desk/companies?${query({ q })}`),
    enabled: q !== '',
  });
