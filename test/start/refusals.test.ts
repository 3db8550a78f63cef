import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '#/db/embedded/complaints.ts';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { StartFailure } from '#/db/start-failure.ts';
import { aFolder, isRoot, run, silent, somebody } from './a-machine.ts';

const refusal = (data: string) =>
  startEmbedded(data, silent).then(
    () => 'started',
    (error: unknown) => (error instanceof StartFailure ? error.message : `bug: ${String(error)}`),
  );

describe('the embedded PostgreSQL refuses, and says what to do,', () => {
  it('data of another major version', async () => {
    const data = aFolder();
    mkdirSync(join(data, 'postgres'));
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n');
    const said = await refusal(data);
    expect(said).toContain('são do PostgreSQL 17; este Guichê traz o 18');
    expect(said).toContain('is of PostgreSQL 17; this Guichê brings 18');
  });

  it('a folder that is no cluster in the place of the cluster', async () => {
    const data = aFolder();
    mkdirSync(join(data, 'postgres'));
    writeFileSync(join(data, 'postgres', 'fotos.zip'), '');
    expect(await refusal(data)).toContain('não é um banco do Guichê');
  });

  it('a file in the place of the data folder', async () => {
    const file = join(aFolder(), 'data');
    writeFileSync(file, '');
    expect(await refusal(file)).toContain(file);
  });

  it.skipIf(isRoot && !somebody())('a data folder that cannot be written', async () => {
    const data = aFolder();
    chmodSync(data, 0o555);
    const program = run('test/start/embedded-once.ts', [data], data, { ...somebody() });
    const { code, said } = await program.ended;
    chmodSync(data, 0o755);
    expect(said).toContain(`Não é possível escrever em ${data}`);
    expect(said).toContain(`Cannot write to ${data}`);
    expect(said).not.toContain('    at ');
    expect(code).toBe(1);
  });

  it.for([
    [
      'PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device',
      'No disk space left in /data',
    ],
    [
      'FATAL:  could not map anonymous shared memory: Cannot allocate memory',
      'Not enough memory for PostgreSQL',
    ],
    ['EROFS: read-only file system, mkdir', 'Cannot write to /data'],
    ['FATAL:  something new', 'It said:\nFATAL:  something new'],
  ] as const)('%s', ([said, english]) => {
    expect(explain(said, '/data').message).toContain(english);
  });
});
