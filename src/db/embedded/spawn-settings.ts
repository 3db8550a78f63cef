import { existsSync } from 'node:fs';
import type { Account } from './account.ts';

/** Under this name a process finds its own working folder, even one whose parents it may not enter (root's 0700 home). */
const OWN_FOLDER = '/proc/self/cwd';

/**
 * How a program of PostgreSQL is started on a cluster: as whom, in which folder, and what it calls that folder.
 * The environment is empty but for locale and zone, so that nobody's PGDATA or PGOPTIONS reaches it.
 */
export function spawnSettings(cluster: string, account: Account | undefined) {
  const folder = account && existsSync(OWN_FOLDER) ? OWN_FOLDER : cluster;
  const env = process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC' } };
  return { folder, options: { ...account, ...env, cwd: cluster } };
}
