import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type pg from 'pg';

const FOLDER = new URL('migrations/', import.meta.url);

/**
 * Brings the database to the present schema, as its owner; two nodes that start at once wait for each other.
 *
 * @throws the database's own error, with the name of the migration, if one fails; nothing of it is kept
 */
export async function migrate(owner: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: owner });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) });
  const migrator = new Migrator({ db, provider: { getMigrations } });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find(({ status }) => status === 'Error');
  if (error) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error });
}

/** Whether every migration of this version has run. */
export async function isMigrated(owner: pg.Pool): Promise<boolean> {
  const names = Object.keys(await getMigrations());
  const { rows } = await owner.query<{ name: string }>('select name from kysely_migration');
  return names.every((name) => rows.some((row) => row.name === name));
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).toSorted();
  const migrations = files.map(async (file): Promise<[string, Migration]> => {
    const text = await readFile(new URL(file, FOLDER), 'utf8');
    return [file.replace('.sql', ''), { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(migrations));
}
