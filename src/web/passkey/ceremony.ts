import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { EntryOptions, RegistrationOptions } from '../entry/shapes.ts';
import { api, post } from '../shared/api.ts';
import { Problem } from '../shared/problem.ts';
import type { Session } from '../shared/shapes.ts';

// What the browser does with its authenticator; it comes when somebody uses a key.

/** Has a key made for whoever is signed in. */
export async function makeKey(name: string): Promise<void> {
  const optionsJSON = await post<RegistrationOptions>('account/passkeys/challenge', {});
  const response = await startRegistration({ optionsJSON }).catch(unmade);
  await post<undefined>('account/passkeys', { name, response });
}

/** Has a challenge signed by whatever key she chooses. */
export async function enterByKey(): Promise<Session> {
  const optionsJSON = await post<EntryOptions>('session/passkey/challenge', {});
  const response = await startAuthentication({ optionsJSON }).catch(unmade);
  return await api.enterByPasskey(response);
}

/** Proves by a key of hers that it is still she. */
export async function proveByKey(): Promise<void> {
  const optionsJSON = await post<EntryOptions>('session/passkey/challenge', {});
  const response = await startAuthentication({ optionsJSON }).catch(unmade);
  await post<undefined>('session/proof/passkey', response);
}

/** Nobody touched the authenticator, it has this key already, or the page may not ask: nothing happened. */
function unmade(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  throw new Problem(name === 'InvalidStateError' ? 'passkey/here-already' : 'passkey/cancelled', 0);
}
