import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { useRecovery, useStep } from '#/db/second-factor.ts';
import { workAtDoor } from '#/db/work.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import type { Site } from './site.ts';
import type { Vault } from './vault.ts';

const PERIOD_MS = 30_000;
/** One step early or late: clocks of telephones differ. */
const WINDOW = 1;

export const freshSecret = (): string => new Secret({ size: 20 }).base32;

/** The same for every program of RFC 6238: six digits, thirty seconds, SHA-1. */
export const totpOf = (secret: string, issuer: string, label: string): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_MS / 1_000 });

const plain = (code: string) => code.replaceAll(/\s/g, '');
const isOfTelephone = (code: string) => /^\d{6}$/.test(plain(code));

/** The step a code is of; undefined for a wrong one. */
export function stepOf(secret: string, code: string, now: Instant): number | undefined {
  const token = plain(code);
  if (!isOfTelephone(code)) return undefined;
  const delta = totpOf(secret, '', '').validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / PERIOD_MS) + delta;
}

/** What a sealed secret is about; beside another person's name it does not open. */
export const secondFactorOf = (person: string): string => `second factor of ${person}`;

/** @throws Failure `secret/unreadable` */
export function openSecret(vault: Vault, person: string, sealed: string): string {
  const secret = vault.open(sealed, secondFactorOf(person));
  if (secret === undefined) throw new Failure('secret/unreadable');
  return secret;
}

/**
 * Whether a code of the telephone, or one of the recovery codes, is right; either counts once. Recovery codes are good
 * also where the secret cannot be read any more.
 *
 * @throws Failure `secret/unreadable`
 */
export async function isSecondFactor(
  site: Site,
  { person, secret }: { readonly person: string; readonly secret: string },
  code: string,
): Promise<boolean> {
  if (!isOfTelephone(code))
    return await workAtDoor(site.pool, (tx) => useRecovery(tx, person, recoveryHash(code)));
  const step = stepOf(openSecret(site.vault, person, secret), code, site.now());
  return step !== undefined && (await workAtDoor(site.pool, (tx) => useStep(tx, person, step)));
}

const RECOVERY_CODES = 10;

/** Ten codes to keep on paper: `k7qf-2m9x-t4bd`. */
export const freshRecovery = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const letters = randomBytes(12).map((byte) => LETTERS.charCodeAt(byte % LETTERS.length));
    return Buffer.from(letters)
      .toString()
      .replaceAll(/.{4}(?=.)/g, '$&-');
  });

/** Without letters that are taken for each other; thirty-two, so that each is as likely. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** As it is kept: without signs and capitals, hashed. */
export const recoveryHash = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest('hex');
