import type { signInPtBr } from './pt-br.ts';

export const signInEn: Record<keyof typeof signInPtBr, string> = {
  code: 'Look up a customer code',
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  show: 'Show the password',
  act: 'Sign in',
  passkey: 'Sign in with a passkey',
  passkeyUnused: 'No passkey was used. Try again whenever you like.',
  passkeyHere: 'This device has a passkey of yours already.',
  with: 'Sign in with {{name}}',
  forgot: 'I forgot my password',
  code2: 'Verification code',
  code2Hint: 'Of the authenticator app, or a recovery code.',
  demo: 'People of the demo',
  trouble: 'Cannot sign in? Talk to us:',
  again: 'Sign in again to go on',
  againWords: 'Your session ended. What you wrote is still here.',
};
