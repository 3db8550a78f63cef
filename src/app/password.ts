import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's second choice: 19 MiB, two passes, one lane; about 70 ms. */
const COST = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 } as const;

const derive = promisify(argon2);

/** Argon2id in PHC form, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const hash = await argon2id(password, salt);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Whether the password is the one that was hashed; a hash of another form is nobody's. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [, , , , salt, hash] = hashed.split('$');
  if (!salt || !hash) return false;
  const wanted = Buffer.from(hash, 'base64');
  const given = await argon2id(password, Buffer.from(salt, 'base64'));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

const argon2id = (password: string, salt: Buffer): Promise<Buffer> =>
  derive('argon2id', { ...COST, message: password.normalize('NFKC'), nonce: salt });

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
