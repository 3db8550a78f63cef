import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { userInfo } from 'node:os';
import { StartFailure } from '../start-failure.ts';

/** An account of the machine that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['guiche', 'postgres', 'nobody', 'daemon'];

/**
 * Who runs PostgreSQL, which refuses to be root: as root an unprivileged account that exists already.
 *
 * @param cluster folder of an existing cluster, whose owner must stay the same; may not exist
 * @returns undefined when the process's own account will do
 * @throws StartFailure when there is no account root may switch to
 */
export function unprivilegedAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(cluster);
  if (owner && owner.uid !== 0) return owner;
  const account = knownAccounts().find(canSwitchTo);
  if (!account)
    throw new StartFailure(
      'O PostgreSQL não roda como root e não há outra conta disponível. Rode o Guichê como usuário comum, ou aponte DATABASE_URL para um servidor.',
      'PostgreSQL does not run as root and there is no other account. Run Guichê as an ordinary user, or point DATABASE_URL to a server.',
    );
  return account;
}

/** Name by which the operating system knows this process; undefined where the account has no name (some containers). */
export function ownName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

/** Whether the account may pass through every folder above a path. */
export function canPassTo(path: string, account: Account): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!maySearch(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function maySearch(folder: string, { uid, gid }: Account): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function ownerOf(folder: string): Account | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
}

function knownAccounts(): Account[] {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7 && Number(fields[2]) > 0)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  return accounts.toSorted((a, b) => rank(a) - rank(b));
}

/** The preferred accounts first, in their order; then all others as they come. */
function rank({ name }: { name: string }): number {
  const place = PREFERRED.indexOf(name);
  return place === -1 ? PREFERRED.length : place;
}

/** In a rootless container most numbers do not exist. */
const canSwitchTo = ({ uid, gid }: Account) => spawnSync('/bin/sh', ['-c', ':'], { uid, gid }).status === 0;
