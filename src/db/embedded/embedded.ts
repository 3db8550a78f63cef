import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Connection, Log } from '../connection.ts';
import { StartFailure, systemCode } from '../start-failure.ts';
import { readPassword, USER } from './access.ts';
import { unprivilegedAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { prepareCluster } from './cluster.ts';
import { explain } from './complaints.ts';
import { createDatabase, DATABASE } from './create-database.ts';
import { lockData } from './data-lock.ts';
import { freePort, UNIX_PORT } from './free-port.ts';
import { logFileIn } from './log-file.ts';
import { stopOrphan } from './orphan.ts';
import type { Launch } from './postgres-process.ts';
import { isPostgresOf, readPostmasterFile } from './postmaster-file.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { supervise } from './supervise.ts';

/** Our own PostgreSQL, running. */
export interface Embedded {
  readonly connection: Connection;
  /** Stops PostgreSQL and gives the data folder back. Close the pools first. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that Guichê brings, on a private unix socket, and keeps it running.
 *
 * @param dataFolder made when missing; the cluster is in `postgres` below it, the log in `postgres.log`
 * @throws StartFailure with a sentence for the operator, when it cannot
 */
export async function startEmbedded(dataFolder: string, log: Log): Promise<Embedded> {
  const data = prepareDataFolder(dataFolder);
  const unlock = await lockData(data).catch((error: unknown) => {
    throw inPlainWords(error, data);
  });
  try {
    const launch = await prepareLaunch(data, log);
    const postgres = await supervise(launch, log).catch((error: unknown) => {
      forget(launch);
      throw error;
    });
    const connection = connectionTo(data, launch.socketFolder ?? '127.0.0.1', launch.port);
    const stop = once(async () => {
      await postgres.stop();
      forget(launch);
      unlock();
    });
    await createDatabase(connection).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { connection, stop };
  } catch (error) {
    unlock();
    throw inPlainWords(error, data);
  }
}

/** The database of a Guichê that runs on this data folder now, for the command line; undefined when none does. */
export function runningEmbedded(dataFolder: string): Connection | undefined {
  const data = resolve(dataFolder);
  const cluster = join(data, 'postgres');
  const file = readPostmasterFile(cluster);
  if (!file?.isReady || !isPostgresOf(cluster, file.pid)) return undefined;
  return connectionTo(data, file.socketFolder || '127.0.0.1', file.port);
}

function connectionTo(data: string, host: string, port: number): Connection {
  return { host, port, user: USER, database: DATABASE, ...readPassword(data) };
}

async function prepareLaunch(data: string, log: Log): Promise<Launch> {
  const account = unprivilegedAccount(join(data, 'postgres'));
  const binaries = findBinaries(data, account);
  const cluster = prepareCluster(data, binaries, account);
  await stopOrphan(cluster, log);
  const isWindows = process.platform === 'win32';
  const socketFolder = isWindows ? undefined : makeSocketFolder(account);
  const port = isWindows ? await freePort() : UNIX_PORT;
  return { data, cluster, binaries, account, socketFolder, port, logFile: logFileIn(data) };
}

const forget = ({ socketFolder }: Launch) => socketFolder && removeSocketFolder(socketFolder);

function prepareDataFolder(dataFolder: string): string {
  const data = resolve(dataFolder);
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK | constants.X_OK);
    return realpathSync(data);
  } catch (error) {
    throw inPlainWords(error, data);
  }
}

/** Errors of the file system become sentences; a mistake of ours stays what it is. */
function inPlainWords(error: unknown, data: string): unknown {
  if (error instanceof StartFailure || systemCode(error) === undefined) return error;
  return explain(String(error), data);
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
