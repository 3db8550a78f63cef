import { signInFailed, proveSession } from '#/db/people.ts';
import { workAtDoor } from '#/db/work.ts';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { RelyingParty } from './challenge.ts';
import { Failure } from './failure.ts';
import { whoseKey } from './passkey-entry.ts';
import { lookedAt, whoIs, type Origin } from './session.ts';
import type { Site } from './site.ts';

/**
 * Proves by her password that it is still she who holds a session. Tries count as those of a sign-in: a stolen session is
 * no place to guess in.
 *
 * @throws Failure `password/wrong`, `session/none`, `session/too-many-tries`, `session/busy`
 */
export async function proveByPassword(
  site: Site,
  session: string,
  password: string,
  { place, device }: Origin,
): Promise<void> {
  const { id: person, email } = await holder(site, session);
  const { found, right } = await lookedAt(site, email, password, place);
  if (found.id !== person || !right) {
    const failed = { email, place, device, outcome: 'wrong_password', person, way: 'password' } as const;
    await workAtDoor(site.pool, (tx) => signInFailed(tx, { ...failed, at: site.now() }));
    throw new Failure('password/wrong');
  }
  await proven(site, session, person, place);
}

/** The same by a key of access of hers, and of nobody else. @throws Failure `session/none`, `session/wrong-passkey` */
export async function proveByPasskey(
  site: Site,
  session: string,
  { party, attempt }: { readonly party: RelyingParty; readonly attempt: string | undefined },
  response: AuthenticationResponseJSON,
  origin: Origin,
): Promise<void> {
  const { id: person } = await holder(site, session);
  if ((await whoseKey(site, party, attempt, response, origin)) !== person)
    throw new Failure('session/wrong-passkey');
  await proven(site, session, person, origin.place);
}

async function holder(site: Site, session: string) {
  const person = await whoIs(site, session);
  if (!person) throw new Failure('session/none');
  return person;
}

async function proven(site: Site, tokenHash: string, person: string, place: string): Promise<void> {
  const proof = { tokenHash, person, at: site.now(), place };
  if (!(await workAtDoor(site.pool, (tx) => proveSession(tx, proof)))) throw new Failure('session/none');
}
