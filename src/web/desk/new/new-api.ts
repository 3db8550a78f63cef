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

export const findContacts = (q: string) => get<ContactFound[]>(`desk/contacts?q=${encodeURIComponent(q)}`);
export const onBehalf = () => get<{ channels: OnBehalf[] }>('desk/on-behalf');
export const formFor = (contact: string) => get<OpeningForm>(`desk/contacts/${contact}/form`);
export const previewFor = (contact: string) => (body: PreviewBody) =>
  post<OpeningPreview>(`desk/contacts/${contact}/preview`, body);
export const openFor = (contact: string, channel: OnBehalf) => (body: OpenBody) =>
  post<Opened>(`desk/contacts/${contact}/tickets`, { ...body, channel });
