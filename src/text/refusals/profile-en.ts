import type { profilePtBr } from './profile-pt-br.ts';
import { profileFieldNamed } from '#/text/people/profile-fields.ts';
import type { Say } from './say.ts';

export const profileEn: Record<keyof typeof profilePtBr, Say> = {
  'pin/cpf-missing': () =>
    'First give your CPF and save it: with it and the PIN you are known on the telephone.',
  'pin/easy': () =>
    'This PIN is among the first somebody would try. Use no sequences, no dates and no part of your CPF or telephone.',
  'pin/shape': ({ length }) => `The telephone PIN has ${length} digits.`,
  'privacy/asked-already': () =>
    'This was asked already and is within its term. The answer will be shown here.',
  'guide/notice-version': ({ version }) =>
    `The privacy notice ${version} exists with another text, and people agreed to it. Give the notice a new version.`,
  'privacy/other-version': () =>
    'The privacy notice has just changed. Reload the page and read the new version.',
  'privacy/contacts-only': () =>
    'This is for contacts of customers. If you are of the team, talk to whoever answers for personal data.',
  'privacy/no-copy': () => 'There is no copy of your data to download. Ask for one: it stays for 30 days.',
  'privacy/no-notice': () => 'No privacy notice is published. Talk to the support team.',
  'privacy/nobody': () => 'There is no such contact, or she was erased already.',
  'privacy/reason-missing': () => 'Write the reason: it is kept.',
  'privacy/unknown': () => 'This request was answered already. Reload the page.',
  'profile/cpf-taken': () => 'This CPF could not be used. Talk to the registration team.',
  'profile/email-often': () =>
    'Many new addresses were asked for today. Try again tomorrow or talk to the registration team.',
  'profile/email-same': () => 'This is your e-mail already.',
  'profile/email-unreadable': () => 'This is no e-mail address. Make sure it has an @ and a domain.',
  'profile/link-unknown': () =>
    'This link was used already, is over, or was copied in part. Ask for the change again in “My profile”.',
  'profile/password-missing': () =>
    'You have no password here. Set one with “I forgot my password” or talk to the registration team.',
  'profile/not-yours': ({ field }) =>
    `“${profileFieldNamed(String(field), 'en')}” is kept by our team. Ask them to change it.`,
};
