import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

const LONGEST_SOCKET_PATH = 103; // 107 bytes on Linux, 103 on macOS; one more and PostgreSQL does not start
const PREFIX = 'guiche-';

/**
 * A new private folder for the socket: a short path wherever the data is, a name nobody can guess or take before us
 * (made in one step, mode 0700), owned by who runs PostgreSQL.
 */
export function makeSocketFolder(account: Account | undefined): string {
  const folder = mkdtempSync(join(shortPlace(account), PREFIX));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Makes the folder again, under the same name, when a cleaner of temporary files has taken it away. */
export function restoreSocketFolder(folder: string, account: Account | undefined): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Whether new connections find their way; PostgreSQL itself does not notice when the socket is gone. */
export const hasSocket = (folder: string, port: number) => existsSync(join(folder, `.s.PGSQL.${port}`));

/** Removes a folder made here, this time or by a process that was killed; leaves alone what is not. */
export function removeSocketFolder(folder: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory() || !folder.split('/').at(-1)?.startsWith(PREFIX)) return;
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true });
    rmdirSync(folder);
  } catch {
    // Another's by now; not ours to remove.
  }
}

/** As root /run, which no cleaner of temporary files visits; else the account's own temporary folder if short enough. */
function shortPlace(account: Account | undefined): string {
  const candidates = account ? ['/run', '/var/run'] : [tmpdir()];
  return candidates.find((place) => isShort(place) && isFolder(place)) ?? '/tmp';
}

const isShort = (place: string) =>
  Buffer.byteLength(join(place, `${PREFIX}XXXXXX`, '.s.PGSQL.5432.lock')) <= LONGEST_SOCKET_PATH;

const isFolder = (place: string) => statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
