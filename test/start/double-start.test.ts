import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockData } from '#/db/embedded/data-lock.ts';
import { isAlive, ownIdentity, processSpace } from '#/db/embedded/process-identity.ts';
import { aStoppedCluster } from './a-cluster.ts';
import { aFolder, postgresPid, run, runEmbedded } from './a-machine.ts';

const lockOf = (data: string) => join(data, 'guiche.lock');

function leave(data: string, owner: { pid: number; startedAt: string; space: string }): void {
  writeFileSync(lockOf(data), JSON.stringify(owner));
}

describe('a data folder', () => {
  it('is worked on by one Guichê only, and the first goes on', async () => {
    const data = await aStoppedCluster();
    await runEmbedded(data);
    const pid = postgresPid(data);
    const { code, said } = await run('test/start/embedded-once.ts', [data], data).ended;
    expect(said).toContain('O Guichê já está em execução com estes dados');
    expect(said).toContain('Guichê is already running on this data');
    expect(code).toBe(1);
    expect(isAlive(pid)).toBe(true);
    expect(postgresPid(data)).toBe(pid);
  });

  it('is taken by exactly one of several that come at once', async () => {
    const data = aFolder();
    leave(data, { pid: 4_194_305, startedAt: '1', space: processSpace() });
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockData(data)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is given back', async () => {
    const data = aFolder();
    const unlock = await lockData(data);
    await expect(lockData(data)).rejects.toThrow('já está em execução');
    unlock();
    expect(existsSync(lockOf(data))).toBe(false);
    (await lockData(data))();
  });

  it('is not locked by a process that is gone', async () => {
    const data = aFolder();
    leave(data, { pid: 4_194_305, startedAt: '1', space: processSpace() });
    await expect(lockData(data)).resolves.toBeTypeOf('function');
  });

  it('is not locked by a number that now belongs to another process', async () => {
    const data = aFolder();
    leave(data, { ...ownIdentity(), startedAt: 'earlier' });
    await expect(lockData(data)).resolves.toBeTypeOf('function');
  });

  it('stays locked by a Guichê in another container as long as that one gives signs of life', async () => {
    const data = aFolder();
    leave(data, { pid: 1, startedAt: '1', space: 'another container' });
    const heartbeat = setInterval(
      () => leave(data, { pid: 1, startedAt: '1', space: 'another container' }),
      300,
    );
    await expect(lockData(data)).rejects.toThrow('already running');
    clearInterval(heartbeat);
  });
});
