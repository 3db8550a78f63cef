import { queryOptions } from '@tanstack/react-query';
import type { infer as Infer, input as Input } from 'zod';
import type * as shapes from '#/http/shapes/providers.ts';
import { get, post, put, remove } from '../../shared/api.ts';

export type Provider = Infer<typeof shapes.providers>['providers'][number];
export type NewProvider = Input<typeof shapes.newProvider>;
type Trial = Infer<typeof shapes.trialOutcome>;

export const providersQuery = queryOptions({
  queryKey: ['admin', 'providers'],
  queryFn: () => get<Infer<typeof shapes.providers>>('desk/providers'),
});

export const addProvider = (body: NewProvider) => post<undefined>('desk/providers', body);
export const changeProvider = ({ id, issuer: _issuer, company: _company, ...body }: NewProvider) =>
  put<undefined>(`desk/providers/${id}`, body);
export const removeProvider = (id: string) => remove(`desk/providers/${id}`);
export const tryProvider = (issuer: string) => post<Trial>('desk/providers/trial', { issuer });
