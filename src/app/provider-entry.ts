import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { signInFailed } from '#/db/people.ts';
import {
  addAttempt,
  personByProvider,
  providersOf,
  providerToEnter,
  useAttempt,
  type AttemptFacts,
  type EntryProvider,
} from '#/db/provider-entry.ts';
import { workAtDoor } from '#/db/work.ts';
import { MINUTE } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { clientOf, returnAddress } from './provider-client.ts';
import { letIn, tokenHash, type Origin } from './session.ts';
import type { Site } from './site.ts';

/** Passwords and second factors of another house take their time. */
const ATTEMPT_MS = 15 * MINUTE;

/** By what addresses of this one's domain may enter; the same for whoever is known and whoever is not. */
export const providersFor = (site: Site, email: string): Promise<{ id: string; name: string }[]> =>
  workAtDoor(site.pool, (tx) => providersOf(tx, email.slice(email.lastIndexOf('@') + 1)));

/**
 * Sets out to a provider.
 *
 * @param address where people reach the house
 * @param attempt hash of what only her browser has
 * @param returnTo page she wanted, a path of ours
 * @returns where her browser is to go
 * @throws Failure `provider/unknown`, `provider/unreachable`, `secret/unreadable`
 */
export async function setOut(
  site: Site,
  address: string,
  {
    provider: id,
    attempt,
    returnTo,
  }: { readonly provider: string; readonly attempt: string; readonly returnTo: string },
): Promise<string> {
  const provider = await knownProvider(site, id);
  const client = await clientOf(site, provider).catch(unreachable(provider));
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const door = buildAuthorizationUrl(client, {
    redirect_uri: returnAddress(address, id),
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const now = site.now();
  const kept = { stateHash: tokenHash(state), provider: id, boundTo: attempt, nonce, verifier, returnTo };
  await workAtDoor(site.pool, (tx) => addAttempt(tx, kept, now, now + ATTEMPT_MS));
  return door.href;
}

/** Somebody who came back: from where, and what her browser was given to bring along. */
export interface Return {
  readonly provider: string;
  readonly attempt: string | undefined;
  readonly query: URLSearchParams;
}

/**
 * Signs in whom a provider vouches for.
 *
 * @returns the session's token, and the page she wanted
 * @throws Failure `provider/over` for what this browser did not set out to, or not just now; `provider/refused` where
 *         the provider did not let her in or its word does not hold; `provider/unverified` where it says an address and not
 *         that it verified it; `provider/stranger` for somebody it may not speak for
 */
export async function comeBack(
  site: Site,
  address: string,
  { provider: id, attempt, query }: Return,
  origin: Origin,
): Promise<{ readonly token: string; readonly returnTo: string }> {
  const now = site.now();
  const state = query.get('state');
  if (attempt === undefined || state === null) throw new Failure('provider/over');
  const known = { stateHash: tokenHash(state), provider: id, boundTo: attempt };
  const asked = await workAtDoor(site.pool, (tx) => useAttempt(tx, known, now));
  if (!asked) throw new Failure('provider/over');
  const provider = await knownProvider(site, id);
  const here = new URL(`${returnAddress(address, id)}?${query}`);
  const { subject, email, unsaid } = await vouchedFor(site, provider, here, state, asked);
  const person = await workAtDoor(site.pool, (tx) => personByProvider(tx, id, subject, email, now));
  if (person === undefined) {
    const failed = { email: email ?? unsaid ?? '', person: null, ...origin, at: now } as const;
    await workAtDoor(site.pool, (tx) =>
      signInFailed(tx, { ...failed, outcome: 'provider_refused', way: 'provider' }),
    );
    if (unsaid !== undefined)
      throw new Failure('provider/unverified', { provider: provider.name, email: unsaid });
    throw new Failure('provider/stranger', { provider: provider.name, email: email ?? '–' });
  }
  return { token: await letIn(site, person, origin, 'provider', id), returnTo: asked.returnTo };
}

/**
 * Who it is there, and the address it verified. One it says nothing of counts where an administrator said that the
 * domains are its own (0014); one it says is not verified never does.
 */
async function vouchedFor(
  site: Site,
  provider: EntryProvider,
  here: URL,
  state: string,
  { nonce, verifier }: AttemptFacts,
): Promise<{ readonly subject: string; readonly email?: string; readonly unsaid?: string }> {
  const client = await clientOf(site, provider).catch(unreachable(provider));
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const tokens = await authorizationCodeGrant(client, here, checks);
    const claims = tokens.claims();
    if (!claims) throw new Error('no identity token');
    const { sub: subject } = claims;
    const isToAsk = claims['email'] === undefined && client.serverMetadata().userinfo_endpoint !== undefined;
    const told: Readonly<Record<string, unknown>> = isToAsk
      ? await fetchUserInfo(client, tokens.access_token, subject)
      : claims;
    const { email, email_verified: verified } = told;
    if (typeof email !== 'string') return { subject };
    if (verified === undefined && !provider.ownsDomains) return { subject, unsaid: email };
    return verified === true || verified === undefined ? { subject, email } : { subject };
  } catch (cause) {
    throw because(cause, 'provider/refused', provider);
  }
}

async function knownProvider(site: Site, id: string): Promise<EntryProvider> {
  const provider = await workAtDoor(site.pool, (tx) => providerToEnter(tx, id));
  if (!provider) throw new Failure('provider/unknown');
  return provider;
}

const unreachable = (provider: EntryProvider) => (error: unknown) => {
  throw error instanceof Failure ? error : because(error, 'provider/unreachable', provider);
};

/** With the cause, which whoever keeps the machine reads in its log. */
function because(
  cause: unknown,
  code: 'provider/refused' | 'provider/unreachable',
  { name }: EntryProvider,
): Failure {
  const failure = new Failure(code, { provider: name });
  failure.cause = cause;
  return failure;
}
