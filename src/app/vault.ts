import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets that have to be read again, so that whoever reads the database, or a copy of it, has none of them. */
export interface Vault {
  /** @param about what it is and whose: it opens under the same words only */
  seal(secret: string, about: string): string;
  /** Undefined for what was changed, was sealed by another house, or is about something else. */
  open(sealed: string, about: string): string | undefined;
}

const FORM = 'v1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key of its own, drawn from the house's secret. */
export function vaultOf(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'guiche secrets at rest', 32));
  return {
    seal: (plain, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return FORM + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed, about) => {
      const parts = Buffer.from(sealed.slice(FORM.length), 'base64url');
      if (!isSealed(sealed) || parts.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const nonce = parts.subarray(0, NONCE_BYTES);
      const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(about))
        .setAuthTag(parts.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const plain = [cipher.update(parts.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()];
        return Buffer.concat(plain).toString('utf8');
      } catch {
        return undefined; // the tag is of another key, another person or other bytes
      }
    },
  };
}

/** Whether it was sealed at all; what was kept before there was a vault is not. */
export const isSealed = (kept: string): boolean => kept.startsWith(FORM);
