import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownName } from './account.ts';

/** The one database role that Guichê uses in its own cluster. */
export const USER = 'guiche';

/**
 * Who may connect: over the private socket, only the operating-system account of this process (the kernel vouches for it).
 * An account without a name cannot be vouched for; the 0700 folder of the socket then stands alone.
 * On Windows, without unix sockets, a random password kept in the data folder.
 */
export function accessRules(): Record<string, string> {
  if (process.platform === 'win32') return { 'pg_hba.conf': 'host all all 127.0.0.1/32 scram-sha-256\n' };
  const name = ownName();
  if (name === undefined) return { 'pg_hba.conf': 'local all all trust\n' };
  return {
    'pg_hba.conf': 'local all all peer map=guiche\n',
    'pg_ident.conf': `guiche "${name.replaceAll('"', '""')}" ${USER}\n`,
  };
}

/** File of the password that PostgreSQL asks on Windows, made at first use; undefined elsewhere. */
export function passwordFile(data: string): string | undefined {
  if (process.platform !== 'win32') return undefined;
  const file = join(data, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return file;
}

export function readPassword(data: string): { password?: string } {
  const file = passwordFile(data);
  return file ? { password: readFileSync(file, 'utf8') } : {};
}
