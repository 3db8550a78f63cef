import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto';

/** PKCS #8 around an Ed25519 seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What other systems may check by themselves that it came from this house. */
export interface Signing {
  /** The public half, as a JSON Web Key. */
  readonly key: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
  /** Ed25519 of the bytes, base64url. */
  sign(body: string): string;
}

/** A key of its own, drawn from the house's secret: the same after every start, and no other use gives it away. */
export function signingOf(secret: string): Signing {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'guiche entitlement', 32));
  const own: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const { x = '' } = createPublicKey(own).export({ format: 'jwk' });
  return {
    key: { kty: 'OKP', crv: 'Ed25519', x },
    sign: (body) => sign(null, Buffer.from(body), own).toString('base64url'),
  };
}
