import type pg from 'pg';
import { attachDatabase } from '#/db/attach.ts';
import type { Connection } from '#/db/connection.ts';
import { runningEmbedded, startEmbedded } from '#/db/embedded/embedded.ts';
import { isMigrated, migrate } from '#/db/migrate.ts';
import { appPool, ownerPool } from '#/db/pool.ts';
import { StartFailure } from '#/db/start-failure.ts';

/** Where the database of this Guichê is; read from the environment when it is needed. */
export type Place = () => {
  readonly data: string;
  readonly databaseUrl: string | undefined;
  /** Address people use. */
  readonly url: string | undefined;
};

const log = { info: () => {}, warn: (line: string) => console.error(line) };
const PATIENCE_MS = 5_000;

/**
 * Works with the database of `DATABASE_URL`, of the Guichê that runs on the data folder, or, when none runs, with the
 * embedded one, started for this and stopped again. Ends with 1 and a sentence when there is none to be had.
 */
export async function withDatabase<Result>(
  place: Place,
  work: (pool: pg.Pool, connection: Connection) => Promise<Result>,
): Promise<Result> {
  const { connection, stop: end } = await open(place()).catch((error: unknown) => {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    process.exit(1);
  });
  const pool = appPool(connection, log, 4);
  try {
    const owner = ownerPool(connection, log);
    try {
      if (!(await isMigrated(owner).catch(() => false))) await migrate(owner);
    } finally {
      await owner.end();
    }
    return await work(pool, connection);
  } finally {
    await pool.end();
    await end();
  }
}

/** What others run is theirs to stop. */
const stop = async () => {};

async function open({ data, databaseUrl }: ReturnType<Place>) {
  if (databaseUrl) return { connection: await attachDatabase(databaseUrl, log, PATIENCE_MS), stop };
  const running = runningEmbedded(data);
  return running ? { connection: running, stop } : await startEmbedded(data, log);
}
