import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passwordFile, USER } from './access.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explain } from './complaints.ts';
import { SETTINGS } from './settings.ts';
import { spawnSettings } from './spawn-settings.ts';

/** What a letter is to the text search; the first that the machine knows. Sorting and case are ICU's, the same everywhere. */
const CTYPES = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'C'];

/**
 * Makes a new cluster beside the place it will have: UTF-8, Brazilian order by ICU, checksums on every page.
 *
 * @returns its folder, to be renamed
 * @throws StartFailure when initdb fails
 */
export function initialise(data: string, binaries: Binaries, account: Account | undefined): string {
  const draft = join(data, `postgres.new-${process.pid}`);
  let said = '';
  for (const ctype of CTYPES) {
    said = runInitdb(draft, data, ctype, binaries, account);
    if (!said.includes('invalid locale name')) break;
  }
  if (said !== '') {
    rmSync(draft, { recursive: true, force: true });
    throw explain(said, data);
  }
  writeFileSync(join(draft, 'postgresql.conf'), SETTINGS);
  return draft;
}

/** What it complained of; empty when all went well. */
function runInitdb(
  draft: string,
  data: string,
  ctype: string,
  binaries: Binaries,
  account: Account | undefined,
): string {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  const { folder, options } = spawnSettings(draft, account);
  const password = passwordFile(data);
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${USER}`,
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=pt-BR',
      '--locale=C',
      ...(process.platform === 'win32' ? [] : [`--lc-ctype=${ctype}`]),
      '--data-checksums',
      ...(password ? ['--auth=scram-sha-256', `--pwfile=${password}`] : ['--auth=trust']),
    ],
    { ...options, encoding: 'utf8' },
  );
  return status === 0 ? '' : stderr || String(error ?? 'initdb failed');
}
