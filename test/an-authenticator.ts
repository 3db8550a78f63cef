import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** An authenticator as the specification describes one (WebAuthn level 3, § 6), with one key, and willing to lie. */
export interface Authenticator {
  readonly id: string;
  /** Its answer to a registration. */
  make(challenge: string, lie?: Lie): object;
  /** Its answer to a question at the door; it counts one more signature, or what it is told to. */
  answer(challenge: string, handle: string | undefined, lie?: Lie): object;
}

export interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly isUserVerified?: boolean;
  readonly counter?: number;
  readonly type?: string;
  /** Signs with another key than the one it registered. */
  readonly key?: KeyObject;
}

const ORIGIN = 'http://localhost:3000';
const b64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

export function anAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let count = 0;
  const clientData = (type: string, challenge: string, { origin = ORIGIN }: Lie) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flags: number, { rpId = 'localhost', isUserVerified = true, counter }: Lie) => {
    count = counter ?? count + 1;
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | 1 | (isUserVerified ? 4 : 0)]), counted]);
  };
  const named = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} };
  return {
    id: named.id,
    make: (challenge, lie = {}) => {
      const length = Buffer.from([0, id.length]);
      const data = Buffer.concat([head(0x40, lie), Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const attestationObject = b64(attestation(data));
      const clientDataJSON = b64(clientData(lie.type ?? 'webauthn.create', challenge, lie));
      return { ...named, response: { clientDataJSON, attestationObject, transports: ['internal'] } };
    },
    answer: (challenge, handle, lie = {}) => {
      const client = clientData(lie.type ?? 'webauthn.get', challenge, lie);
      const data = head(0, lie);
      const signature = b64(sign('sha256', Buffer.concat([data, sha256(client)]), lie.key ?? privateKey));
      const response = { clientDataJSON: b64(client), authenticatorData: b64(data), signature };
      return { ...named, response: { ...response, ...(handle !== undefined && { userHandle: handle }) } };
    },
  };
}

/** The public key in CBOR (RFC 9052): EC2, ES256, P-256, x, y. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [first, second] = [x, y].map((one) => Buffer.from(one, 'base64url'));
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    first ?? Buffer.alloc(0),
    Buffer.from('225820', 'hex'),
    second ?? Buffer.alloc(0),
  ]);
}

/** `{fmt: "none", attStmt: {}, authData}` in CBOR. */
function attestation(data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  const text = (word: string) => Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    Buffer.from([0x59]),
    length,
    data,
  ]);
}
