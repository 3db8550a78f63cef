import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  readonly parallelism: number;
  /** KiB */
  readonly memory: number;
  readonly passes: number;
}

/** OWASP's second choice: 19 MiB, two passes, one lane; about 70 ms. */
const COST: Cost = { parallelism: 1, memory: 19_456, passes: 2 };
const TAG_BYTES = 32;
const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,64})\$([A-Za-z0-9+/]{43})$/;

const derive = promisify(argon2);

/** Argon2id in PHC form, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const hash = await argon2id(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Whether the password is the one that was hashed, at the cost of then; a hash of another form is nobody's. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(hashed) ?? [];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  if (hash === '' || cost.passes < 1 || cost.parallelism < 1 || cost.memory < 8 * cost.parallelism)
    return false;
  const given = await argon2id(password, Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(Buffer.from(hash, 'base64'), given);
}

const argon2id = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { ...cost, tagLength: TAG_BYTES, message: password.normalize('NFKC'), nonce: salt });

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
