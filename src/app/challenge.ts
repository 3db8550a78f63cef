import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { addChallenge, useChallenge, type Challenge } from '#/db/passkeys.ts';
import { workAtDoor } from '#/db/work.ts';
import { MINUTE } from '#/domain/time/instant.ts';
import { tokenHash } from './session.ts';
import type { Site } from './site.ts';

/** Whom authenticators know us as: keys made for another address are none of ours, and ours are of no use there. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** @param address where people reach the house */
export function relyingParty(address: string): RelyingParty {
  const { hostname, origin } = new URL(address);
  return { id: hostname, origin };
}

/** As long as somebody looks for her telephone. */
export const CHALLENGE_MS = 5 * MINUTE;

/** Remembers what is to be signed, for whoever asked. */
export async function keepChallenge(
  site: Site,
  challenge: string,
  asked: Pick<Challenge, 'purpose' | 'boundTo'>,
): Promise<void> {
  const now = site.now();
  const kept = { ...asked, hash: tokenHash(challenge) };
  await workAtDoor(site.pool, (tx) => addChallenge(tx, kept, now, now + CHALLENGE_MS));
}

/**
 * The challenge an authenticator signed, which is spent in a transaction of its own: whatever else is wrong with the
 * answer, nobody tries twice on one. Undefined where it was not asked of her, was answered already or is over.
 */
export async function spendChallenge(
  site: Site,
  clientData: string,
  asked: Pick<Challenge, 'purpose' | 'boundTo'>,
): Promise<string | undefined> {
  const challenge = challengeIn(clientData);
  if (challenge === undefined) return undefined;
  const kept = { ...asked, hash: tokenHash(challenge) };
  const isAsked = await workAtDoor(site.pool, (tx) => useChallenge(tx, kept, site.now()));
  return isAsked ? challenge : undefined;
}

function challengeIn(clientData: string): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(clientData);
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined; // no JSON at all
  }
}
