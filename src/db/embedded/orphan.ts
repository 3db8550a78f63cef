import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../connection.ts';
import { endGracefully } from './postgres-process.ts';
import { isPostgresOf, readPostmasterFile } from './postmaster-file.ts';
import { isAlive } from './process-identity.ts';
import { removeSocketFolder } from './socket-folder.ts';

/**
 * A killed Guichê leaves its PostgreSQL running. Whoever holds the lock of the data folder may end it, properly,
 * so that nothing needs recovery; then its socket folder goes too.
 */
export async function stopOrphan(cluster: string, log: Log): Promise<void> {
  const left = readPostmasterFile(cluster);
  if (!left) return;
  if (isPostgresOf(cluster, left.pid)) {
    log.warn(
      `Encerrando o PostgreSQL que ficou de antes / stopping the PostgreSQL left behind (${left.pid})`,
    );
    await endGracefully((signal) => process.kill(left.pid, signal), untilGone(left.pid));
  }
  removeSocketFolder(left.socketFolder);
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}
