import { isAlive } from '#/db/embedded/process-identity.ts';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runningEmbedded, startEmbedded } from '#/db/embedded/embedded.ts';
import { aFolder, ask, postgresPid, silent } from './a-machine.ts';

async function start(data: string) {
  const embedded = await startEmbedded(data, silent);
  onTestFinished(() => embedded.stop());
  return embedded;
}

describe('the embedded PostgreSQL', () => {
  it('is version 18, durable, checked, in UTC, reached by its socket only', async () => {
    const { connection } = await start(aFolder());
    const names = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
      'TimeZone',
      'jit',
      'listen_addresses',
    ];
    const [row] = await ask(
      connection,
      `select ${names.map((name) => `current_setting('${name}') as "${name}"`).join(', ')},
              current_setting('server_version_num')::int / 10000 as major, getdatabaseencoding() as encoding,
              (select datlocale from pg_database where datname = current_database()) as locale`,
    );
    expect(row).toStrictEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      TimeZone: 'UTC',
      jit: 'off',
      listen_addresses: '',
      major: 18,
      encoding: 'UTF8',
      locale: 'pt-BR',
    });
  });

  it('lives in a long path with blanks, while its socket stays short and private', async () => {
    const data = join(aFolder(), 'uma pasta de dados bem comprida', 'x'.repeat(100), 'São João');
    const { connection } = await start(data);
    expect(await ask(connection, 'select 1 as one')).toStrictEqual([{ one: 1 }]);
    const socketFolder = 'host' in connection ? connection.host : '';
    expect(socketFolder.length).toBeLessThan(80);
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  });

  it('leaves nothing running and no socket behind when stopped, twice if need be', async () => {
    const data = aFolder();
    const embedded = await start(data);
    const pid = postgresPid(data);
    expect(isAlive(pid)).toBe(true);
    expect(runningEmbedded(data)).toStrictEqual(embedded.connection);
    await Promise.all([embedded.stop(), embedded.stop()]);
    expect(isAlive(pid)).toBe(false);
    expect(runningEmbedded(data)).toBeUndefined();
    expect(existsSync('host' in embedded.connection ? embedded.connection.host : '')).toBe(false);
    expect(readdirSync(data).toSorted()).toStrictEqual(['postgres', 'postgres.log']);
  });

  it('keeps what was stored, and what the operator wrote in postgresql.conf', async () => {
    const data = aFolder();
    const first = await start(data);
    await ask(first.connection, 'create table note (words text); ');
    await ask(first.connection, `insert into note values ('Ação')`);
    await first.stop();
    writeFileSync(join(data, 'postgres', 'postgresql.conf'), 'work_mem = 9MB\n', { flag: 'a' });
    const second = await start(data);
    expect(
      await ask(second.connection, `select words, current_setting('work_mem') as memory from note`),
    ).toStrictEqual([{ words: 'Ação', memory: '9MB' }]);
  });

  it('starts over where an initialisation was cut', async () => {
    const data = aFolder();
    mkdirSync(join(data, 'postgres.new-4711', 'base'), { recursive: true });
    writeFileSync(join(data, 'postgres.new-4711', 'PG_VERSION'), '18\n');
    const { connection } = await start(data);
    expect(await ask(connection, 'select 1 as one')).toStrictEqual([{ one: 1 }]);
    expect(existsSync(join(data, 'postgres.new-4711'))).toBe(false);
  });
});
