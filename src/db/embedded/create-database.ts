import { Client } from 'pg';
import type { Connection } from '../connection.ts';

/** Name of the one database in our own cluster. */
export const DATABASE = 'guiche';

/** Makes the database in a new cluster; in an old one finds it there. */
export async function createDatabase(connection: Connection): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
