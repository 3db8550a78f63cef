// Prints src/db/schema.ts: the types of the tables as the migrations make them, on a PostgreSQL of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { migrate } from '#/db/migrate.ts';
import { ownerPool } from '#/db/pool.ts';

const quiet = { info: () => {}, warn: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'guiche-schema-'));
const { connection, stop } = await startEmbedded(folder, quiet);
try {
  const owner = ownerPool(connection, quiet);
  await migrate(owner);
  await owner.end();
  if (!('host' in connection)) throw new Error('the embedded PostgreSQL has a socket folder');
  const { host, port, user, database } = connection;
  const url = `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const types = { timestamptz: 'ColumnType<number, string, string>', int8: 'number' };
  const overrides = { columns: { 'ticket.queue_key': 'string' } };
  const options = {
    dialect: 'postgres',
    url,
    'out-file': join(folder, 'schema.ts'),
    'default-schema': 'public',
    'exclude-pattern': 'graphile_worker*.*',
    'type-mapping': JSON.stringify(types),
    overrides: JSON.stringify(overrides),
    'log-level': 'silent',
  };
  const command = join(import.meta.dirname, '..', 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  execFileSync(
    process.execPath,
    [command, '--print', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
