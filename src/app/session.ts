import { createHash, randomBytes } from 'node:crypto';
import { beginSession, endSession, personToSignIn, whoHolds } from '#/db/people.ts';
import { workAtDoor, type Entrant } from '#/db/work.ts';
import { DAY } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { hashPassword, isPassword } from './password.ts';
import type { Site } from './site.ts';

/** How long a session lasts; the desk is left open over a weekend. */
export const SESSION_DAYS = 14;

/** The same work for an unknown address as for a known one, so that time tells nothing. */
const nobody = hashPassword('nobody has this password');

/**
 * Signs a person in with e-mail and password.
 *
 * @returns the session's token, 43 letters that only the browser keeps
 * @throws Failure `session/wrong-credentials`, the same for a wrong password and an unknown address
 */
export async function signIn(site: Site, email: string, password: string): Promise<string> {
  const found = await workAtDoor(site.pool, (tx) => personToSignIn(tx, email));
  const right = await isPassword(password, found?.hash ?? (await nobody));
  if (!found || !right) throw new Failure('session/wrong-credentials');
  const token = randomBytes(32).toString('base64url');
  const csrf = randomBytes(24).toString('base64url');
  const from = site.now();
  const until = from + SESSION_DAYS * DAY;
  await workAtDoor(site.pool, (tx) =>
    beginSession(tx, { tokenHash: tokenHash(token), person: found.id, csrf, from, until }),
  );
  return token;
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
