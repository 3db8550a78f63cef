import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './db/embedded/complaints.ts';
import { systemCode } from './db/start-failure.ts';

/**
 * Outside production, where none is set: a random secret kept in the data folder, so that a restart signs nobody out.
 *
 * @throws StartFailure when the data folder cannot be written
 */
export function ownSecret(data: string): string {
  const file = join(data, 'secret');
  try {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw explain(String(error), data);
  }
  return readFileSync(file, 'utf8');
}
