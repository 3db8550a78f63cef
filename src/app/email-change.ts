import { askOwnEmail, readEmailChange, useEmailChange } from '#/db/profile.ts';
import { workAtDoor } from '#/db/work.ts';
import { isAddress } from '#/domain/registry/contact.ts';
import { DAY } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { auditedOfOneself, unlessSecondFactor } from './profile.ts';
import { checkProof } from './fresh-proof.ts';
import { tokenHash } from './session.ts';
import type { Site } from './site.ts';
import type { PersonalVisit } from './visit.ts';

const GOOD_FOR = DAY;

/**
 * Asks for a new address: a link goes to it, and the address of today is told. Until the link is used, the one of today
 * stays in force, so that a slip of the pen or a stolen session takes nobody's notices away (TTL-093). Whoever cannot
 * read mail at the new address either is helped by the registration team, who ask her for a proof (TRG-094).
 *
 * @throws Failure `profile/email-unreadable`, `profile/email-same`, `profile/email-often`, `session/proof-needed`.
 *         An address somebody else has is not refused: who has it is told, and nobody else
 */
export async function askEmail(visit: PersonalVisit, written: string): Promise<void> {
  unlessSecondFactor(visit);
  const email = written.trim().toLowerCase();
  if (!isAddress(email)) throw new Failure('profile/email-unreadable');
  if (email === visit.person.email.toLowerCase()) throw new Failure('profile/email-same');
  checkProof(visit);
  if (!(await askOwnEmail(visit.tx, email, visit.now, visit.now + GOOD_FOR)))
    throw new Failure('profile/email-often');
  await auditedOfOneself(visit, 'email_asked');
}

/** Whose new address a link confirms; looking changes nothing. @throws Failure `profile/link-unknown` */
export async function emailChange(site: Site, token: string) {
  const change = await workAtDoor(site.pool, (tx) => readEmailChange(tx, tokenHash(token), site.now()));
  if (!change) throw new Failure('profile/link-unknown');
  return change;
}

/** The new address counts from now on; the earlier one is told. @throws Failure `profile/link-unknown` */
export async function confirmEmail(site: Site, token: string, place: string): Promise<void> {
  const isDone = await workAtDoor(site.pool, (tx) => useEmailChange(tx, tokenHash(token), site.now(), place));
  if (!isDone) throw new Failure('profile/link-unknown');
}
