import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Connection } from '#/db/connection.ts';

/** A database of its own for a test file: a copy of the migrated one. */
export async function aDatabase(): Promise<{ connection: Connection; drop: () => Promise<void> }> {
  const cluster = inject('cluster');
  if (!('host' in cluster)) throw new Error('tests run on the embedded PostgreSQL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const ask = async (sql: string) => {
    const client = new pg.Client({ ...cluster, database: 'postgres' });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  // Copies wait for each other: only one may read the template at a time.
  for (let tries = 0; ; tries++) {
    try {
      await ask(`create database ${name} template ${cluster.database}`);
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    connection: { ...cluster, database: name },
    drop: () => ask(`drop database ${name} with (force)`),
  };
}
