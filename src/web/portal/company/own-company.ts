import { queryOptions } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type * as shapes from '#/http/shapes/own-company.ts';
import { get, post, put } from '../../shared/api.ts';

export type OwnCompany = Infer<typeof shapes.ownCompany>;
export type OwnContact = OwnCompany['contacts'][number];
export type OwnKept = Infer<typeof shapes.ownKept>;
type ContactBody = Infer<typeof shapes.ownContactBody>;
export type Addresses = Infer<typeof shapes.ownAddressesBody>;

export const companiesQuery = queryOptions({
  queryKey: ['portal', 'companies'],
  queryFn: () => get<Infer<typeof shapes.ownCompanies>>('portal/companies'),
});
export const keepOwnContact = (company: string, body: ContactBody) =>
  post<OwnKept>(`portal/companies/${company}/contacts`, body);
export const removeOwnContact = (company: string, contact: string) =>
  post<undefined>(`portal/companies/${company}/contacts/removal`, { contact });
export const keepAddresses = (company: string, body: Addresses) =>
  put<OwnKept>(`portal/companies/${company}/addresses`, body);
