import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Connection } from '#/db/connection.ts';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { migrate } from '#/db/migrate.ts';
import { ownerPool } from '#/db/pool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of the whole run; its database is migrated and empty, to be copied. */
    cluster: Connection;
  }
}

const quiet = { info: () => {}, warn: () => {} };

/** One real PostgreSQL for the whole run; each test file copies the migrated database for itself. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-test-'));
  const embedded = await startEmbedded(folder, quiet);
  const owner = ownerPool(embedded.connection, quiet);
  await migrate(owner);
  await owner.end();
  project.provide('cluster', embedded.connection);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
