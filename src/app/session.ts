import { createHash, randomBytes } from 'node:crypto';
import {
  beginSession,
  endSession,
  personToSignIn,
  signInFailed,
  unkeptAddress,
  type Knocking,
  whoHolds,
  type FailedOutcome,
  type Way,
} from '#/db/people.ts';
import { workAtDoor, type Entrant } from '#/db/work.ts';
import { waitUntil } from '#/domain/entry/delay.ts';
import { refusalOfUnkept } from '#/domain/gate/gate.ts';
import { DAY, type Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { hashPassword, isPassword } from './password.ts';
import { isSecondFactor } from './second-factor.ts';
import type { Site } from './site.ts';
import { Turnstile } from './turnstile.ts';
import { asksSecondFactor } from './visit.ts';

/** How long a session lasts; the desk is left open over a weekend. */
export const SESSION_DAYS = 14;

/** Where somebody comes from, and with what. */
export interface Origin {
  /** Place on the network (src/domain/entry/place.ts). */
  readonly place: string;
  /** What the browser says of itself. */
  readonly device: string;
}

const NOWHERE: Origin = { place: '', device: '' };

/** The same work for an unknown address as for a known one, so that time tells nothing. */
const nobody = hashPassword('nobody has this password');

/** One for each house: who is tried at one vendor's does not keep people from another's. */
const turnstiles = new WeakMap<Site['pool'], Turnstile>();

function turnstileOf({ pool }: Site): Turnstile {
  const turnstile = turnstiles.get(pool) ?? new Turnstile();
  turnstiles.set(pool, turnstile);
  return turnstile;
}

/**
 * Signs a person in with e-mail and password, and the code of her second factor where she has one.
 *
 * @returns the session's token, 43 letters that only the browser keeps
 * @throws Failure `session/wrong-credentials`, the same for a wrong password and an unknown address;
 *         `session/code-needed`, `session/wrong-code`, `session/passkey-needed`; `session/too-many-tries` with the instant to wait for;
 *         `session/busy`
 */
export async function signIn(
  site: Site,
  email: string,
  password: string,
  { place, device }: Origin = NOWHERE,
  code?: string,
): Promise<string> {
  const now = site.now();
  const fail = async (person: string | null, outcome: FailedOutcome, failure: Failure) => {
    const failed = { email, place, device, outcome, person, at: now, way: 'password' } as const;
    await workAtDoor(site.pool, (tx) => signInFailed(tx, failed));
    return failure;
  };
  const { found, right } = await lookedAt(site, email, password, place);
  const { id: person } = found;
  if (person === null || !right)
    throw await fail(person, 'wrong_password', new Failure('session/wrong-credentials'));
  if (found.secret !== null) {
    if (code === undefined) throw await fail(person, 'code_asked', new Failure('session/code-needed'));
    if (!(await isSecondFactor(site, { person, secret: found.secret }, code)))
      throw await fail(person, 'wrong_code', new Failure('session/wrong-code'));
  } else if (found.hasPasskey && asksSecondFactor(site.guides, found.roles))
    throw await fail(person, 'passkey_asked', new Failure('session/passkey-needed'));
  return await letIn(site, person, { place, device }, 'password');
}

/**
 * Whether a password is the one of whoever has an address, where there is room to look and nobody tried too often.
 *
 * @throws Failure `session/too-many-tries`, `session/busy`
 */
export async function lookedAt(
  site: Site,
  email: string,
  password: string,
  place: string,
): Promise<{ readonly found: Knocking; readonly right: boolean }> {
  const found = await workAtDoor(site.pool, (tx) => personToSignIn(tx, email, place));
  const now = site.now();
  const wait = waitUntil(found.pair, found.place, found.isKnown, now);
  if (wait !== undefined) throw new Failure('session/too-many-tries', { until: wait });
  const lane = found.isKnown ? 'known' : 'strange';
  const right = await turnstileOf(site).pass(lane, place, async () =>
    isPassword(password, found.hash ?? (await nobody)),
  );
  return { found, right };
}

/**
 * Begins a session of somebody who proved who she is.
 *
 * @returns its token, 43 letters that only the browser keeps
 * @throws Failure `gate/no-administrator` where the guide wants her company to name one first (TRG-089)
 */
export async function letIn(
  site: Site,
  person: string,
  { place, device }: Origin,
  way: Way,
  provider: string | null = null,
): Promise<string> {
  const from = site.now();
  await unlessUnkept(site, person, { place, device, way, at: from });
  const token = randomBytes(32).toString('base64url');
  const csrf = randomBytes(24).toString('base64url');
  const until = from + SESSION_DAYS * DAY;
  const session = { tokenHash: tokenHash(token), person, csrf, from, until, place, device, way, provider };
  await workAtDoor(site.pool, (tx) => beginSession(tx, session));
  return token;
}

/** Asks the database only where the guide cares; who is turned away is written down with the sign-ins. */
async function unlessUnkept(
  site: Site,
  person: string,
  came: Origin & { readonly way: Way; readonly at: Instant },
): Promise<void> {
  const refusal = refusalOfUnkept(site.guides.current.guide);
  if (!refusal) return;
  const isUnkept = await workAtDoor(site.pool, async (tx) => {
    const email = await unkeptAddress(tx, person, came.at);
    if (email === undefined) return false;
    await signInFailed(tx, { ...came, email, person, outcome: 'no_administrator' });
    return true;
  });
  if (isUnkept) throw Failure.of(refusal);
}

export async function signOut(site: Site, hash: string): Promise<void> {
  await workAtDoor(site.pool, (tx) => endSession(tx, hash));
}

/** Who is signed in; undefined for nobody. */
export async function whoIs(site: Site, hash: string | undefined): Promise<Entrant | undefined> {
  if (hash === undefined) return undefined;
  return await workAtDoor(site.pool, (tx) => whoHolds(tx, hash, site.now()));
}

/** What the database knows of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
