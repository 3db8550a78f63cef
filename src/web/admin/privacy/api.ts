import { queryOptions } from '@tanstack/react-query';
import type { infer as Infer, input as Input } from 'zod';
import type * as shapes from '#/http/shapes/privacy.ts';
import { get, post, query } from '../../shared/api.ts';

export type PrivacyRequest = Infer<typeof shapes.privacyRequests>[number];

export const requestsQuery = queryOptions({
  queryKey: ['admin', 'privacy', 'requests'],
  queryFn: () => get<Infer<typeof shapes.privacyRequests>>('desk/privacy/requests'),
});

export const contactsQuery = (q: string) =>
  queryOptions({
    queryKey: ['admin', 'privacy', 'contacts', q],
    queryFn: () => get<Infer<typeof shapes.privacyContacts>>(`desk/privacy/contacts?${query({ q })}`),
    enabled: q !== '',
  });

export const tracesQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'privacy', 'traces', id],
    queryFn: () => get<Infer<typeof shapes.privacyTraces>>(`desk/privacy/contacts/${id}`),
    // Every look is written down: one is enough.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const exportAddress = (id: string) => `/api/v1/desk/privacy/contacts/${id}/export`;
export const answerRequest = ({ id, ...body }: { id: string } & Input<typeof shapes.answerBody>) =>
  post<undefined>(`desk/privacy/requests/${id}`, body);
export const eraseContact = (id: string, reason: string) =>
  post<undefined>(`desk/privacy/contacts/${id}/erasure`, { reason });
