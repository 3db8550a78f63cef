// A small Guichê for the tests: starts the embedded database on the folder given, says so in a line of JSON, and waits
// to be ended. Expected failures end it with 1 and their sentence, as the real server's.
import { Client } from 'pg';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { StartFailure } from '#/db/start-failure.ts';

const [data = '', umask = '022'] = process.argv.slice(2);
process.umask(Number.parseInt(umask, 8));
const toStderr = (line: string) => console.error(line);

try {
  const embedded = await startEmbedded(data, { info: toStderr, warn: toStderr });
  process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  const client = new Client(embedded.connection);
  await client.connect();
  const { rows } = await client.query('show server_version_num');
  await client.end();
  console.log(JSON.stringify({ connection: embedded.connection, version: rows[0].server_version_num }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exit(error instanceof StartFailure ? 1 : 70);
}
