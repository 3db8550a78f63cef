import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { useRecovery, useStep } from '#/db/second-factor.ts';
import { workAtDoor } from '#/db/work.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Site } from './site.ts';

const PERIOD_MS = 30_000;
/** One step early or late: clocks of telephones differ. */
const WINDOW = 1;

export const freshSecret = (): string => new Secret({ size: 20 }).base32;

/** The same for every program of RFC 6238: six digits, thirty seconds, SHA-1. */
export const totpOf = (secret: string, issuer: string, label: string): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_MS / 1_000 });

/** The step a code is of; undefined for a wrong one. */
export function stepOf(secret: string, code: string, now: Instant): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret, '', '').validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / PERIOD_MS) + delta;
}

/** Whether a code of the telephone, or one of the recovery codes, is right; either counts once. */
export async function isSecondFactor(
  site: Site,
  { person, secret }: { readonly person: string; readonly secret: string },
  code: string,
): Promise<boolean> {
  const step = stepOf(secret, code, site.now());
  return await workAtDoor(site.pool, (tx) =>
    step === undefined ? useRecovery(tx, person, recoveryHash(code)) : useStep(tx, person, step),
  );
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
