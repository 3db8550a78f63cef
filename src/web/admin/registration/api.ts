import { queryOptions } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type * as shapes from '#/http/shapes/registration.ts';
import { get, post, put, query } from '../../shared/api.ts';

export type FoundContact = Infer<typeof shapes.registrationFound>[number];
type Proof = Infer<typeof shapes.activationBody>['proof'];
export const PROOFS: readonly Proof[] = ['callback', 'administrator', 'document', 'questions'];

export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['admin', 'registration', q],
    queryFn: () => get<Infer<typeof shapes.registrationFound>>(`desk/registration?${query({ q })}`),
    enabled: q !== '',
  });
export const changeEmail = (contact: string, body: { readonly email: string; readonly proof: string }) =>
  put<unknown>(`desk/registration/${contact}/email`, body);
export const activate = (contact: string, proof: string) =>
  post<unknown>(`desk/registration/${contact}/activation`, { proof });
