import { isAlive } from '#/db/embedded/process-identity.ts';
import { spawn } from 'node:child_process';
import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { aStoppedCluster } from './a-cluster.ts';
import { ask, isRoot, postgresPid, runEmbedded, silent, until } from './a-machine.ts';

async function start(data: string) {
  const embedded = await startEmbedded(data, silent);
  onTestFinished(() => embedded.stop());
  return embedded;
}

const notes = 'select one from note';

describe('after a crash', () => {
  it('a PostgreSQL left behind by a killed Guichê is ended properly and the data is there', async () => {
    const data = await aStoppedCluster();
    const guiche = await runEmbedded(data);
    const orphan = postgresPid(data);
    guiche.child.kill('SIGKILL');
    await guiche.ended;
    expect(isAlive(orphan)).toBe(true);

    const { connection } = await start(data);
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(connection, notes)).toStrictEqual([{ one: 1 }]);
    expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toContain('was not properly shut down');
  });

  it('PostgreSQL killed while running comes back by itself with what was committed', async () => {
    const data = await aStoppedCluster();
    const { connection } = await start(data);
    await ask(connection, 'insert into note values (2)');
    const killed = postgresPid(data);
    process.kill(killed, 'SIGKILL');
    await until(() =>
      ask(connection, notes).then(
        () => true,
        () => false,
      ),
    );
    expect(postgresPid(data)).not.toBe(killed);
    expect(await ask(connection, notes)).toStrictEqual([{ one: 1 }, { one: 2 }]);
  });

  it('a socket taken away by a cleaner of temporary files comes back', async () => {
    const data = await aStoppedCluster();
    const { connection } = await start(data);
    rmSync('host' in connection ? connection.host : '', { recursive: true });
    await until(() =>
      ask(connection, notes).then(
        () => true,
        () => false,
      ),
    );
    expect(await ask(connection, notes)).toStrictEqual([{ one: 1 }]);
  });

  it('both killed at once, the next start recovers', async () => {
    const data = await aStoppedCluster();
    const guiche = await runEmbedded(data);
    guiche.child.kill('SIGKILL');
    process.kill(postgresPid(data), 'SIGKILL');
    await guiche.ended;
    const { connection } = await start(data);
    expect(await ask(connection, notes)).toStrictEqual([{ one: 1 }]);
  });

  it('a stale postmaster.pid whose number is nobody’s does not block the start', async () => {
    const data = await aStoppedCluster();
    leavePostmasterFile(data, 4_194_305);
    const { connection } = await start(data);
    expect(await ask(connection, notes)).toStrictEqual([{ one: 1 }]);
  });

  it('a stale postmaster.pid whose number another program of the same account has does not block the start', async () => {
    const data = await aStoppedCluster();
    const { uid, gid } = statSync(join(data, 'postgres'));
    const other = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot && { uid, gid }) });
    onTestFinished(() => void other.kill());
    leavePostmasterFile(data, other.pid ?? 0);
    const { connection } = await start(data);
    expect(await ask(connection, notes)).toStrictEqual([{ one: 1 }]);
    expect(other.exitCode).toBeNull();
  });
});

function leavePostmasterFile(data: string, pid: number): void {
  const lines = [
    pid,
    join(data, 'postgres'),
    '1795303784',
    '5432',
    '/run/guiche-gone',
    '',
    ' 16039944         4',
    'ready   ',
    '',
  ];
  const file = join(data, 'postgres', 'postmaster.pid');
  writeFileSync(file, lines.join('\n'));
  const { uid, gid } = statSync(join(data, 'postgres'));
  if (isRoot) chownSync(file, uid, gid);
}
