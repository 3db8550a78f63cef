import { describe, expect, it, onTestFinished } from 'vitest';
import { attachDatabase } from '#/db/attach.ts';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { aStoppedCluster } from './a-cluster.ts';
import { ask, silent } from './a-machine.ts';

const nobodyListens = 'postgres://guiche:hidden-word@127.0.0.1:1/guiche';

async function aServer(): Promise<(database: string) => string> {
  const { connection, stop } = await startEmbedded(await aStoppedCluster(), silent);
  onTestFinished(stop);
  const host = 'host' in connection ? connection.host : '';
  return (database) => `postgres://guiche@/${database}?host=${encodeURIComponent(host)}`;
}

describe('the server of DATABASE_URL', () => {
  it('is attached when it answers; a missing database is said at once', async () => {
    const address = await aServer();
    const connection = await attachDatabase(address('guiche'), silent);
    expect(await ask(connection, 'select 1 as one')).toStrictEqual([{ one: 1 }]);
    await expect(attachDatabase(address('other'), silent)).rejects.toThrow('não existe');
  });

  it('is tried again with a line each, and given up with a sentence that hides the password', async () => {
    const lines: string[] = [];
    const log = { info: () => undefined, warn: (line: string) => lines.push(line) };
    const failure = await attachDatabase(nobodyListens, log, 2000).then(
      () => 'attached',
      (error: unknown) => String(error),
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('trying again in 0.5 s');
    expect(failure).toContain('does not answer (127.0.0.1:1/guiche: ECONNREFUSED)');
    expect(failure + lines.join('')).not.toContain('hidden-word');
  });
});
