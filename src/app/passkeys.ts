import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { addOwnPasskey, dropOwnPasskey, ownPasskeys, renameOwnPasskey } from '#/db/passkeys.ts';
import { audited } from './audited.ts';
import { CHALLENGE_MS, keepChallenge, spendChallenge, type RelyingParty } from './challenge.ts';
import { Failure } from './failure.ts';
import { checkProof } from './fresh-proof.ts';
import type { Site } from './site.ts';
import type { PersonalVisit } from './visit.ts';

/** What every authenticator offers one of: ES256, EdDSA, RS256. */
const ALGORITHMS = [-7, -8, -257];

/** So many telephones and laptops nobody has. */
const MOST = 20;

/**
 * What the browser needs to make a key for the person at work: one found without a name, that asks who she is.
 *
 * @throws Failure `session/proof-needed`, `passkey/too-many`
 */
export async function registrationOf(
  visit: PersonalVisit,
  party: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  checkProof(visit);
  const { tx, person, guides } = visit;
  const keys = await ownPasskeys(tx);
  if (keys.length >= MOST) throw new Failure('passkey/too-many', { most: MOST });
  return await generateRegistrationOptions({
    rpName: guides.current.guide.vendor.name,
    rpID: party.id,
    userID: handleOf(person.id),
    userName: person.email,
    userDisplayName: person.name,
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: keys.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Remembers what a registration asked, for one session (its token's hash). */
export const keepRegistration = (site: Site, challenge: string, session: string): Promise<void> =>
  keepChallenge(site, challenge, { purpose: 'registration', boundTo: session });

/** A key that an authenticator made, as it is kept. */
export interface MadeKey {
  readonly credential: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Looks whether an authenticator answered what was asked of it. @throws Failure `passkey/refused` */
export async function madeKey(
  site: Site,
  party: RelyingParty,
  session: string,
  response: RegistrationResponseJSON,
): Promise<MadeKey> {
  const asked = { purpose: 'registration', boundTo: session } as const;
  const expectedChallenge = await spendChallenge(site, response.response.clientDataJSON, asked);
  if (expectedChallenge === undefined) throw new Failure('passkey/refused');
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw new Failure('passkey/refused');
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { credential: id, publicKey, counter, transports };
}

/** Keeps a key for the person at work. @throws Failure `session/proof-needed`, `passkey/taken` */
export async function addPasskey(
  visit: PersonalVisit,
  key: MadeKey,
  { name, device }: { readonly name: string; readonly device: string },
): Promise<void> {
  checkProof(visit);
  if (!(await addOwnPasskey(visit.tx, { ...key, name, device }, visit.now)))
    throw new Failure('passkey/taken');
  await audited(visit, 'passkey_added', { kind: 'person', id: visit.person.id });
}

/** @throws Failure `passkey/unknown` */
export async function renamePasskey(visit: PersonalVisit, id: string, name: string): Promise<void> {
  if (!(await renameOwnPasskey(visit.tx, id, name))) throw new Failure('passkey/unknown');
  await audited(visit, 'passkey_renamed', { kind: 'person', id: visit.person.id });
}

/** @throws Failure `session/proof-needed`, `passkey/unknown` */
export async function removePasskey(visit: PersonalVisit, id: string): Promise<void> {
  checkProof(visit);
  if (!(await dropOwnPasskey(visit.tx, id))) throw new Failure('passkey/unknown');
  await audited(visit, 'passkey_removed', { kind: 'person', id: visit.person.id });
}

/** What an authenticator calls her: her id, which says nothing of who she is. */
export const handleOf = (person: string) => new Uint8Array(Buffer.from(person.replaceAll('-', ''), 'hex'));
