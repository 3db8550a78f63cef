import { createHmac } from 'node:crypto';
import {
  addLink,
  addressee,
  addresseeAt,
  askAccess,
  askReset,
  linksSince,
  readLink,
  requesterOf,
  uninvited,
  useLink,
  type AccessRequest,
  type Addressee,
} from '#/db/entry-links.ts';
import { workAtDoor } from '#/db/work.ts';
import { weaknessOfPassword } from '#/domain/entry/password-rule.ts';
import { DAY, MINUTE } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { addEvent } from './door.ts';
import { isCommonPassword } from './first-guesses.ts';
import { Failure } from './failure.ts';
import { passGate } from './gate.ts';
import { hashPassword } from './password.ts';
import { tokenHash } from './session.ts';
import type { Site } from './site.ts';
import type { PersonalVisit, Visit } from './visit.ts';

const RESET_FOR = 60 * MINUTE;
const INVITATION_FOR = 7 * DAY;
/** A mailbox is not filled by somebody who asks again and again in another's name. */
const APART = 2 * MINUTE;
const MOST_A_DAY = 5;

/** The token of a link, 43 letters: made of the link and the secret, so that it is written nowhere. */
export const entryToken = (secret: string, link: string): string =>
  createHmac('sha256', secret).update(`entry link ${link}`).digest('base64url');

/** Somebody says that she forgot her password. Nothing tells whether there is such a person: a job looks (TRG-093). */
export const forgotPassword = (site: Site, email: string): Promise<void> =>
  workAtDoor(site.pool, (tx) => askReset(tx, email));

/** Somebody without access writes to the vendor (TTL-029). */
export const requestAccess = (site: Site, request: AccessRequest): Promise<void> =>
  workAtDoor(site.pool, (tx) => askAccess(tx, request));

/** Sends a link to whoever forgot her password, if there is such a person and she did not just ask. */
export async function sendReset({ tx, now }: Visit, email: string): Promise<void> {
  const person = await addresseeAt(tx, email);
  if (!person) return;
  const [latest, ...others] = await linksSince(tx, person.id, now - DAY);
  if (latest !== undefined && (latest > now - APART || others.length + 1 >= MOST_A_DAY)) return;
  await addLink(tx, { kind: 'reset', person, by: null, at: now, until: now + RESET_FOR });
}

/**
 * Sends a contact the link by which she sets her first password; the one before is worth nothing then (TRG-091, TRG-102).
 *
 * @throws Failure `contact/unknown`, `gate/…` where the guide gives her no user of the portal (TTL-030)
 */
export async function invite(visit: PersonalVisit, contact: string): Promise<void> {
  const person = await addressee(visit.tx, contact);
  if (person?.kind !== 'contact') throw new Failure('contact/unknown');
  await invitePerson(visit, person);
}

/** The same for somebody of the vendor. @throws Failure `agent/unknown` */
export async function inviteAgent(visit: PersonalVisit, agent: string): Promise<void> {
  const person = await addressee(visit.tx, agent);
  if (person?.kind !== 'agent') throw new Failure('agent/unknown');
  await invitePerson(visit, person);
}

/**
 * Whoever asked in a ticket is sent the link by which she sets a new password, to the address she is registered with; the
 * ticket and the record say so (PRO-048). One that was sent a moment ago is enough. What is said in the ticket is given,
 * since words are not written here.
 *
 * @throws Failure `contact/unknown`, and what the door says of a note
 */
export async function recoverAccess(visit: PersonalVisit, number: string, note: string): Promise<void> {
  const { tx, now } = visit;
  const person = await requesterOf(tx, number);
  if (person?.kind !== 'contact') throw new Failure('contact/unknown');
  const [latest] = await linksSince(tx, person.id, now - DAY);
  if (latest !== undefined && latest > now - APART) return;
  await addLink(tx, { kind: 'reset', person, by: visit.person.id, at: now, until: now + RESET_FOR });
  await addEvent(visit, number, { event: 'entry_added', visibility: 'internal', text: note }, 'desk');
  await audited(visit, 'access_recovered', { kind: 'person', id: person.id });
}

/** The same for all contacts of a company who have no password yet; who may have none is left out (TTL-022, TTL-023). */
export async function inviteCompany(
  visit: PersonalVisit,
  company: string,
): Promise<{ readonly invited: readonly string[]; readonly refused: readonly string[] }> {
  const invited: string[] = [];
  const refused: string[] = [];
  for (const person of await uninvited(visit.tx, company)) {
    const done = await invitePerson(visit, person).catch((error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    });
    (done === undefined ? invited : refused).push(person.name);
  }
  return { invited, refused };
}

async function invitePerson(visit: PersonalVisit, person: Addressee): Promise<void> {
  const { tx, now } = visit;
  for (const company of person.companies) await passGate(visit, company, person, { intent: 'account' });
  await addLink(tx, {
    kind: 'invitation',
    person,
    by: visit.person.id,
    at: now,
    until: now + INVITATION_FOR,
  });
  const subject = { kind: 'person', id: person.id } as const;
  // In the history of each customer she speaks for; somebody of the vendor speaks for none.
  if (person.companies.length === 0) await audited(visit, 'person_invited', subject);
  for (const company of person.companies) await audited(visit, 'person_invited', { ...subject, company });
}

/** What a link is for. Looking at it changes nothing. @throws Failure `entry-link/unknown` */
export async function entryLink(site: Site, token: string) {
  const link = await workAtDoor(site.pool, (tx) => readLink(tx, tokenHash(token), site.now()));
  if (!link) throw new Failure('entry-link/unknown');
  return link;
}

/**
 * Sets the password by a link, which is spent by that; whoever was signed in as her is so no longer.
 *
 * @throws Failure `entry-link/unknown`, `password/…`
 */
export async function setPasswordByLink(site: Site, token: string, password: string): Promise<void> {
  const { name, email } = await entryLink(site, token);
  checkPassword(site, password, { name, email });
  const hash = await hashPassword(password);
  const isSet = await workAtDoor(site.pool, (tx) => useLink(tx, tokenHash(token), hash, site.now()));
  if (!isSet) throw new Failure('entry-link/unknown');
}

/** @throws Failure `password/short`, `password/common`, `password/own` */
export function checkPassword(
  { guides }: Pick<Site, 'guides'>,
  password: string,
  own: { readonly name: string; readonly email: string },
): void {
  const weakness = weaknessOfPassword(
    password,
    { ...own, vendor: guides.current.guide.vendor.name },
    isCommonPassword,
  );
  if (weakness) throw Failure.of(weakness);
}
