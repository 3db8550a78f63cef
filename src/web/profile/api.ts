import { queryOptions } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type * as privacy from '#/http/shapes/privacy.ts';
import type * as shapes from '#/http/shapes/profile.ts';
import { get, post, put } from '../shared/api.ts';

export type Profile = Infer<typeof shapes.profile>;
export type ProfileField = Profile['fields'][number];
export type ProfileKept = Infer<typeof shapes.profileKept>;
export type EmailChange = Infer<typeof shapes.emailChange>;

export const profileQuery = queryOptions({
  queryKey: ['account', 'profile'],
  queryFn: () => get<Profile>('account/profile'),
});
type OwnPrivacy = Infer<typeof privacy.ownPrivacy>;
export type OwnRequest = OwnPrivacy['requests'][number];
export const ownPrivacyQuery = queryOptions({
  queryKey: ['account', 'privacy'],
  queryFn: () => get<OwnPrivacy>('account/privacy'),
});
export const askAboutData = (kind: OwnRequest['kind']) => post<undefined>('account/privacy', { kind });
export const keepProfile = (fields: Readonly<Record<string, string>>) =>
  put<ProfileKept>('account/profile', { fields });
export const changePin = (pin: string) => put<unknown>('account/phone-pin', { pin });
export const askEmail = (email: string) => post<unknown>('account/email', { email });
