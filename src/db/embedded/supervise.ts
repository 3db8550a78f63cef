import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../connection.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { hasSocket } from './socket-folder.ts';
import { spawnPostgres, type Launch, type PostgresProcess } from './postgres-process.ts';

const SHUTTING_MS = 10_000;
const LONGEST_PAUSE_MS = 5000;
const SOCKET_LOOK_MS = 2000;

/**
 * Starts PostgreSQL and starts it again whenever it ends without being asked to; the recovery is its own.
 *
 * @throws StartFailure when the first start fails; later failures are logged and tried again
 */
export async function supervise(launch: Launch, log: Log): Promise<{ stop(): Promise<void> }> {
  let current: PostgresProcess = await firstStart(launch);
  let isStopping = false;
  const unwatchLog = launch.logFile.watch();
  const socketWatch = setInterval(() => {
    if (!isStopping && isCutOff(launch)) void current.stop();
  }, SOCKET_LOOK_MS).unref();

  const watching = (async () => {
    for (let pause = 0; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2 + 100)) {
      await current.gone;
      if (isStopping) return;
      log.warn('O PostgreSQL parou sozinho; reiniciando… / PostgreSQL stopped by itself; restarting…');
      await sleep(pause);
      if (isStopping) return;
      const next = spawnAgain(launch, log);
      if (!next) continue;
      current = next;
      if (await comesUp(current, log)) pause = 0;
    }
  })();

  return {
    async stop() {
      isStopping = true;
      await current.stop();
      await watching;
      unwatchLog();
      clearInterval(socketWatch);
    },
  };
}

/** Ready, yet nobody can reach it: a restart makes the socket anew. */
function isCutOff({ socketFolder, port, cluster }: Launch): boolean {
  return (
    socketFolder !== undefined &&
    readPostmasterFile(cluster)?.isReady === true &&
    !hasSocket(socketFolder, port)
  );
}

/** Without a log file or a socket folder (a full disk) there is nothing to start yet; the next try is soon. */
function spawnAgain(launch: Launch, log: Log): PostgresProcess | undefined {
  try {
    return spawnPostgres(launch);
  } catch (error) {
    log.warn(String(error));
    return undefined;
  }
}

async function comesUp(postgres: PostgresProcess, log: Log): Promise<boolean> {
  try {
    await postgres.ready();
    log.info('O PostgreSQL voltou. / PostgreSQL is back.');
    return true;
  } catch (error) {
    log.warn(String(error));
    return false;
  }
}

/** Sessions of a postmaster that was killed take a moment to notice; until then its memory is in use. */
async function firstStart(launch: Launch): Promise<PostgresProcess> {
  const end = Date.now() + SHUTTING_MS;
  for (;;) {
    const postgres = spawnPostgres(launch);
    try {
      await postgres.ready();
      return postgres;
    } catch (error) {
      if (!String(error).includes('is still in use') || Date.now() > end) throw error;
    }
    await sleep(200);
  }
}
