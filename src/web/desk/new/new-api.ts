import { queryOptions } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type { mailView } from '#/http/shapes/held-mails.ts';
import { get, post } from '../../shared/api.ts';
import type {
  ContactFound,
  OnBehalf,
  OpenBody,
  Opened,
  OpeningForm,
  OpeningPreview,
  PreviewBody,
} from '../../shared/shapes.ts';

export type HeldMail = Infer<typeof mailView>;

export const findContacts = (q: string) => get<ContactFound[]>(`desk/contacts?q=${encodeURIComponent(q)}`);
export const onBehalf = () => get<{ channels: OnBehalf[] }>('desk/on-behalf');
export const formFor = (contact: string) => get<OpeningForm>(`desk/contacts/${contact}/form`);
export const previewFor = (contact: string, mail?: string) => (body: PreviewBody) =>
  post<OpeningPreview>(`desk/contacts/${contact}/preview`, { ...body, mail });
export const openFor = (contact: string, channel: OnBehalf, mail?: string) => (body: OpenBody) =>
  post<Opened>(`desk/contacts/${contact}/tickets`, { ...body, channel, mail });
export const mailQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['desk', 'mail', id],
    queryFn: () => get<HeldMail>(`desk/mails/${id ?? ''}`),
    enabled: id !== undefined,
  });
