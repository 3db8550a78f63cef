import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type * as customers from '#/http/shapes/customers.ts';
import { get, post, put, query } from '../../shared/api.ts';

export type CustomerPage = Infer<typeof customers.customerPage>;
export type CustomerRecord = Infer<typeof customers.customerRecord>;
export type CustomerDraft = Infer<typeof customers.customerBody>;
export type ContactDraft = Infer<typeof customers.contactBody>;
export type Kept = Infer<typeof customers.kept>;
export type Imported = Infer<typeof customers.imported>;
export type ImportBody = Infer<typeof customers.importBody>;
export type CodeAnswer = Infer<typeof customers.codeAnswer>;

export const giveAccount = (id: string, part: 'executive' | 'manager', person: string | null) =>
  put<undefined>(`desk/customers/${id}/account`, { part, person });

export const customersQuery = (q: string, mine: boolean) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'customers', 'list', q, mine],
    queryFn: ({ pageParam }) =>
      get<CustomerPage>(
        `desk/customers?${query({ q, account: mine ? 'mine' : undefined, cursor: pageParam ?? undefined })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'customers', 'one', id],
    queryFn: () => get<CustomerRecord>(`desk/customers/${id}`),
  });

export const keepCustomer = (id: string | undefined, draft: CustomerDraft) =>
  id === undefined ? post<Kept>('desk/customers', draft) : put<Kept>(`desk/customers/${id}`, draft);
export const keepContact = (id: string, draft: ContactDraft) =>
  post<Kept>(`desk/customers/${id}/contacts`, draft);
export const takeContactOut = (id: string, contact: string) =>
  post<undefined>(`desk/customers/${id}/contacts/removal`, { contact });
export const importFile = (body: ImportBody) => post<Imported>('desk/customers/import', body);
export const lookCodeUp = (sought: string) => post<CodeAnswer>('customer-code', { sought });
