import type { entryPtBr } from './entry-pt-br.ts';
import type { Say } from './say.ts';

export const entryEn: Record<keyof typeof entryPtBr, Say> = {
  'entry-link/unknown': () =>
    'This link was used already, is over, or was copied in part. Ask for another with “I forgot my password” on the sign-in page.',
  'password/common': () =>
    'This password is among the first somebody would try. Choose another: some words that have nothing to do with each other work well.',
  'password/own': () =>
    'The password cannot be made of your name, your e-mail or the name of the portal. Choose another.',
  'password/short': ({ least }) => `The password needs ${least} characters or more.`,
  'password/wrong': () => 'The password is not right. Check it and try again.',
  'second-factor/on-already': () => 'Two-step verification is on already.',
  'second-factor/wrong-code': () =>
    'The code is not right. Make sure the clock of the telephone is, and use the present code.',
  'passkey/refused': () =>
    'The passkey was not created: the answer of the device is wrong or came too late. Try again.',
  'passkey/taken': () => 'This passkey is registered already.',
  'passkey/too-many': ({ most }) =>
    `You have ${most} passkeys already. Remove one that you do not use to add another.`,
  'passkey/unknown': () => 'This passkey was removed already.',
  'session/passkey-needed': () =>
    'Your role does not enter by a password alone. Use “Sign in with a passkey”.',
  'session/proof-needed': () =>
    'To change this, confirm first that it is you: type the password, use the passkey or sign in again with the company account.',
  'session/wrong-passkey': () =>
    'This passkey did not open the door. Try again, or sign in with email and password.',
  'provider/over': () =>
    'This sign-in began in another browser, took too long or was used already. Begin again.',
  'provider/refused': ({ provider }) =>
    `${provider} did not confirm your sign-in. Try again; if it goes on, talk to whoever keeps the accounts of your company.`,
  'provider/secret-missing': () => 'Give the client secret.',
  'provider/stranger': ({ provider, email }) =>
    `${provider} confirmed who you are (${email}), but that account does not open this portal. Ask whoever keeps your company’s contacts here, or our team, for access.`,
  'provider/taken': () => 'This company account is registered already. Reload the page.',
  'provider/unknown': () => 'This way to sign in is gone. Use email and password, or talk to us.',
  'provider/unverified': ({ provider, email }) =>
    `${provider} does not say whether it verified the address ${email}. Ask whoever administers this portal to open “Company accounts” and say that addresses of that domain belong to ${provider}; or sign in another way.`,
  'provider/unreachable': ({ provider }) => `We could not reach ${provider}. Try again in some minutes.`,
  'secret/unreadable': () =>
    'A secret kept on this server cannot be read. If you use a second factor, enter with a recovery code; otherwise tell whoever looks after the portal.',
  'session/unknown': () => 'This session was ended already.',
  'session/busy': () => 'Many people are trying to sign in just now. Wait some seconds and try again.',
  'session/code-needed': () => 'Type the code of your authenticator app.',
  'session/second-factor-needed': () =>
    'Your role asks for a second factor. Turn on two-step verification in “My account” to go on.',
  'session/wrong-code': () =>
    'The code is not right or was used already. Wait for the next one of the app, or use a recovery code.',
};
