import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { countUse, passkeyToEnter, type EntryKey } from '#/db/passkeys.ts';
import { signInFailed } from '#/db/people.ts';
import { workAsDesk, workAtDoor } from '#/db/work.ts';
import { audited } from './audited.ts';
import { CHALLENGE_MS, keepChallenge, spendChallenge, type RelyingParty } from './challenge.ts';
import { Failure } from './failure.ts';
import { handleOf } from './passkeys.ts';
import { letIn, type Origin } from './session.ts';
import type { Site } from './site.ts';

/**
 * What an authenticator is asked when somebody wants to enter without saying who she is.
 *
 * @param attempt hash of what only her browser has
 */
export async function askPasskey(
  site: Site,
  party: RelyingParty,
  attempt: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  });
  await keepChallenge(site, options.challenge, { purpose: 'entry', boundTo: attempt });
  return options;
}

/** Signs in whoever's key answers what was asked of this browser. @returns the session's token @throws as `whoseKey` */
export async function enterByPasskey(
  site: Site,
  party: RelyingParty,
  attempt: string | undefined,
  response: AuthenticationResponseJSON,
  origin: Origin,
): Promise<string> {
  const person = await whoseKey(site, party, attempt, response, origin);
  return await letIn(site, person, origin, 'passkey');
}

/**
 * Whose key answers what was asked of this browser.
 *
 * @throws Failure `session/wrong-passkey`, the same whatever was wrong
 */
export async function whoseKey(
  site: Site,
  party: RelyingParty,
  attempt: string | undefined,
  response: AuthenticationResponseJSON,
  origin: Origin,
): Promise<string> {
  const now = site.now();
  const expectedChallenge =
    attempt &&
    (await spendChallenge(site, response.response.clientDataJSON, { purpose: 'entry', boundTo: attempt }));
  const key = expectedChallenge && (await workAtDoor(site.pool, (tx) => passkeyToEnter(tx, response.id)));
  if (!expectedChallenge || !key) throw new Failure('session/wrong-passkey');
  const counter = await counterOf(party, expectedChallenge, key, response);
  const isFurther =
    counter !== undefined && (await workAtDoor(site.pool, (tx) => countUse(tx, key.id, counter, now)));
  if (isFurther) return key.person;
  const outcome = counter === undefined ? 'wrong_passkey' : 'copied_passkey';
  const { email, person } = key;
  const failed = { email, person, ...origin, outcome, at: now, way: 'passkey' } as const;
  await workAtDoor(site.pool, (tx) => signInFailed(tx, failed));
  if (outcome === 'copied_passkey') await noteCopy(site, person, origin);
  throw new Failure('session/wrong-passkey');
}

/** How often the key signed so far; undefined where the signature, the address or who made it is wrong. */
async function counterOf(
  party: RelyingParty,
  expectedChallenge: string,
  { person, publicKey }: EntryKey,
  response: AuthenticationResponseJSON,
): Promise<number | undefined> {
  const { userHandle } = response.response;
  if (userHandle !== undefined && userHandle !== Buffer.from(handleOf(person)).toString('base64url'))
    return undefined;
  // Whether the counter went on is asked of the database, where two at once cannot both be the next.
  const credential = { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 };
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified ? authenticationInfo?.newCounter : undefined;
}

/** Two authenticators have one key: whoever looks after the house should know. */
const noteCopy = (site: Site, person: string, { place }: Origin): Promise<void> =>
  workAsDesk(site.pool, (tx) =>
    audited({ tx, now: site.now(), address: place, isSystem: true }, 'passkey_copied', {
      kind: 'person',
      id: person,
    }),
  );
