import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { accessRules } from './access.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { initialise } from './initdb.ts';

/**
 * Makes sure that `<data>/postgres` is a whole cluster of this major version, owned by the account that runs it.
 *
 * A new one is made under another name and renamed, so that a cut in between leaves nothing half done.
 *
 * @returns the cluster's folder
 * @throws StartFailure for a cluster of another version, an unknown folder in its place, or a failed initdb
 */
export function prepareCluster(data: string, binaries: Binaries, account: Account | undefined): string {
  const cluster = join(data, 'postgres');
  removeHalfMade(data);
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) {
    const draft = initialise(data, binaries, account);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(draft, cluster);
  }
  checkVersion(cluster, binaries);
  if (account && lstatSync(cluster).uid !== account.uid) giveTo(cluster, account);
  checkOwner(cluster);
  chmodSync(cluster, 0o700);
  writeAccess(cluster, account);
  return cluster;
}

function removeHalfMade(data: string): void {
  for (const name of readdirSync(data))
    if (/^postgres(ql-.*)?\.new-/.test(name)) rmSync(join(data, name), { recursive: true, force: true });
}

function checkVersion(cluster: string, { major }: Binaries): void {
  const found = versionOf(cluster);
  if (found === major) return;
  if (found === undefined)
    throw new StartFailure(
      `A pasta ${cluster} não é um banco do Guichê. Tire-a dali, ou escolha outra pasta de dados com GUICHE_DATA.`,
      `The folder ${cluster} is not a database of Guichê. Move it away, or choose another data folder with GUICHE_DATA.`,
    );
  throw new StartFailure(
    `Os dados em ${cluster} são do PostgreSQL ${found}; este Guichê traz o ${major}. Rode a versão do Guichê que os criou, ou escolha outra pasta com GUICHE_DATA.`,
    `The data in ${cluster} is of PostgreSQL ${found}; this Guichê brings ${major}. Run the version of Guichê that made it, or choose another folder with GUICHE_DATA.`,
  );
}

function versionOf(cluster: string): string | undefined {
  try {
    return /^\d+/.exec(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}

/** A cluster copied or restored by root belongs to root, and PostgreSQL would refuse it. */
function giveTo(path: string, account: Account): void {
  const isFolder = lstatSync(path).isDirectory();
  chownSync(path, account.uid, account.gid);
  if (isFolder) for (const name of readdirSync(path)) giveTo(join(path, name), account);
}

function checkOwner(cluster: string): void {
  const own = process.getuid?.();
  const owner = lstatSync(cluster).uid;
  if (own === undefined || own === 0 || own === owner) return;
  throw new StartFailure(
    `O banco em ${cluster} pertence a outra conta (uid ${owner}). Rode o Guichê com essa conta ou como root, ou passe a pasta para a sua com chown -R.`,
    `The database in ${cluster} belongs to another account (uid ${owner}). Run Guichê as that account or as root, or give the folder to yours with chown -R.`,
  );
}

/** Rewritten at each start, since the account that runs Guichê may have changed. */
function writeAccess(cluster: string, account: Account | undefined): void {
  for (const [name, content] of Object.entries(accessRules())) {
    const file = join(cluster, name);
    writeFileSync(file, content, { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
}
