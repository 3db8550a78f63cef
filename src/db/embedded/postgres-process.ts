import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explain } from './complaints.ts';
import type { logFileIn } from './log-file.ts';
import { isPostgresOf, readPostmasterFile } from './postmaster-file.ts';
import { isNumberInUse } from './process-identity.ts';
import { compulsoryOptions } from './settings.ts';
import { restoreSocketFolder } from './socket-folder.ts';
import { spawnSettings } from './spawn-settings.ts';

/** All that one start of PostgreSQL needs; the same at each restart. */
export interface Launch {
  readonly data: string;
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  /** undefined where there are no unix sockets */
  readonly socketFolder: string | undefined;
  readonly port: number;
  readonly logFile: ReturnType<typeof logFileIn>;
}

/** One running postmaster. */
export interface PostgresProcess {
  /** Fulfilled once it is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Waits until connections are taken, however long the recovery after a crash lasts; fails with a StartFailure. */
  ready(): Promise<void>;
  /** Ends it: sessions are cut, a checkpoint is written; ever less politely after 30 s. */
  stop(): Promise<void>;
}

const POLITE_MS = 30_000;

export function spawnPostgres(launch: Launch): PostgresProcess {
  const { cluster, logFile, data } = launch;
  const logStart = logFile.size();
  const child = startProgram(launch);
  const gone = goneOf(child);
  const farewell = () => child.kill('SIGINT');
  process.once('exit', farewell);
  void gone.then(() => process.off('exit', farewell));

  return {
    gone,
    async ready() {
      let isGone = false;
      void gone.then(() => (isGone = true));
      for (;;) {
        if (isGone) throw explain(logFile.readFrom(logStart), data);
        const written = readPostmasterFile(cluster);
        if (written?.pid === child.pid && written?.isReady) return;
        await sleep(10);
      }
    },
    stop: () => endGracefully((signal) => child.kill(signal), gone),
  };
}

/** In a session of its own, so that Ctrl-C in a terminal reaches Guichê only, which stops PostgreSQL last. */
function startProgram({ binaries, cluster, account, socketFolder, port, logFile }: Launch): ChildProcess {
  const { folder, options } = spawnSettings(cluster, account);
  if (socketFolder !== undefined) restoreSocketFolder(socketFolder, account);
  const log = logFile.open();
  try {
    return spawn(binaries.postgres, ['-D', folder, ...compulsoryOptions(socketFolder, port)], {
      ...options,
      ...(options.env && { env: { ...options.env, ...pretendedGrandparent(cluster) } }),
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32',
    });
  } finally {
    closeSync(log);
  }
}

/**
 * A postmaster.pid left by a crash, whose number some other (or dead, unburied) process has, would stop the start.
 * PostgreSQL ignores the number of its own grandparent, so we say that this is it. A true second PostgreSQL
 * on the cluster is still refused, by its shared memory.
 */
function pretendedGrandparent(cluster: string): { PG_GRANDPARENT_PID?: string } {
  const left = readPostmasterFile(cluster);
  const isReused = left && isNumberInUse(left.pid) && !isPostgresOf(cluster, left.pid);
  return isReused ? { PG_GRANDPARENT_PID: String(left.pid) } : {};
}

function goneOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** @param gone fulfilled when the process has ended */
export async function endGracefully(
  signal: (name: NodeJS.Signals) => void,
  gone: Promise<void>,
): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(name);
    if (await isSoonTrue(gone, name === 'SIGINT' ? POLITE_MS : POLITE_MS / 6)) return;
  }
}

async function isSoonTrue(gone: Promise<void>, withinMs: number): Promise<boolean> {
  const patience = new AbortController();
  const tired = sleep(withinMs, false, { signal: patience.signal }).catch(() => false);
  const result = await Promise.race([gone.then(() => true), tired]);
  patience.abort();
  return result;
}
