import {
  endOwnSession,
  ownPasswordHash,
  ownSessions,
  ownSignIns,
  setOwnPassword,
  type OwnSession,
  type SignIn,
} from '#/db/account.ts';
import { ownPasskeys, type OwnPasskey } from '#/db/passkeys.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  ownSecondFactor,
} from '#/db/second-factor.ts';
import { audited } from './audited.ts';
import { checkPassword } from './entry-links.ts';
import { Failure } from './failure.ts';
import { hashPassword } from './password.ts';
import { checkProof } from './fresh-proof.ts';
import {
  freshRecovery,
  freshSecret,
  openSecret,
  recoveryHash,
  secondFactorOf,
  stepOf,
  totpOf,
} from './second-factor.ts';
import type { Vault } from './vault.ts';
import type { PersonalVisit } from './visit.ts';

export interface Account {
  readonly sessions: readonly OwnSession[];
  readonly signIns: readonly SignIn[];
  readonly recoveryLeft: number;
  /** Codes of a telephone are asked for beside the password. */
  readonly hasCodes: boolean;
  readonly passkeys: readonly OwnPasskey[];
}

/** Where one is signed in, and the latest sign-ins under one's address, also those that failed. */
export async function ownAccount({ tx, now }: PersonalVisit): Promise<Account> {
  const sessions = await ownSessions(tx, now);
  const signIns = await ownSignIns(tx);
  const codes = await ownSecondFactor(tx);
  return {
    sessions,
    signIns,
    recoveryLeft: codes?.recoveryLeft ?? 0,
    hasCodes: codes?.isOn ?? false,
    passkeys: await ownPasskeys(tx),
  };
}

/** Ends one of one's own sessions. @throws Failure `session/unknown` */
export async function endSessionOf({ tx }: PersonalVisit, id: string): Promise<void> {
  if (!(await endOwnSession(tx, id))) throw new Failure('session/unknown');
}

/**
 * Changes one's own password; all sessions end, this one too.
 *
 * @throws Failure `session/proof-needed`, `profile/password-missing` for who never had one, `password/…`
 */
export async function changePassword(visit: PersonalVisit, password: string): Promise<void> {
  checkProof(visit);
  if ((await ownPasswordHash(visit.tx)) === '') throw new Failure('profile/password-missing');
  checkPassword(visit, password, visit.person);
  await setOwnPassword(visit.tx, await hashPassword(password));
  await audited(visit, 'password_changed', { kind: 'person', id: visit.person.id });
}

/**
 * Draws the secret of a second factor; it does not count before a code of it was typed.
 *
 * @throws Failure `session/proof-needed`, `second-factor/on-already`
 */
export async function beginTwoSteps(
  vault: Vault,
  visit: PersonalVisit,
): Promise<{ readonly secret: string; readonly uri: string }> {
  checkProof(visit);
  const { tx, person, guides } = visit;
  const earlier = await ownSecondFactor(tx);
  if (earlier?.isOn) throw new Failure('second-factor/on-already');
  const secret = freshSecret();
  await beginSecondFactor(tx, vault.seal(secret, secondFactorOf(person.id)));
  return { secret, uri: totpOf(secret, guides.current.guide.vendor.name, person.email).toString() };
}

/**
 * Turns the second factor on by a first code.
 *
 * @returns the recovery codes, which are shown this once
 * @throws Failure `session/proof-needed`, `second-factor/wrong-code`, `second-factor/on-already`, `secret/unreadable`
 */
export async function confirmTwoSteps(vault: Vault, visit: PersonalVisit, code: string): Promise<string[]> {
  checkProof(visit);
  const { tx, now, person } = visit;
  const begun = await ownSecondFactor(tx);
  if (begun?.isOn) throw new Failure('second-factor/on-already');
  const step = begun && stepOf(openSecret(vault, person.id, begun.secret), code, now);
  if (step === undefined) throw new Failure('second-factor/wrong-code');
  const recovery = freshRecovery();
  await confirmSecondFactor(tx, { step, recovery: recovery.map(recoveryHash), at: now });
  await audited(visit, 'second_factor_on', { kind: 'person', id: person.id });
  return recovery;
}

/** Turns the second factor off. @throws Failure `session/proof-needed` */
export async function endTwoSteps(visit: PersonalVisit): Promise<void> {
  checkProof(visit);
  await dropSecondFactor(visit.tx);
  await audited(visit, 'second_factor_off', { kind: 'person', id: visit.person.id });
}
