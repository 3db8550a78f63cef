import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigFailure, readConfig, type Config, type ReadyConfig } from './config.ts';
import { attachDatabase } from './db/attach.ts';
import type { Connection, Log } from './db/connection.ts';
import { startEmbedded } from './db/embedded/embedded.ts';
import { StartFailure, systemCode } from './db/start-failure.ts';
import { ownSecret } from './own-secret.ts';

const CLOSE_WITHIN_MS = 10_000;
const PARENT_LOOK_MS = 500;
/** One Ctrl-C may come twice: from the terminal, and from npm or `node --watch` passing it on. */
const SAME_PRESS_MS = 800;

let endDatabase = async () => {};
let endServing = async () => {};
let isStarted = false;
let firstSignalAt: number | undefined;

/** Once asked to end, what breaks on the way out is no news. */
const log: Log = {
  info: (line) => console.log(line),
  warn: (line) => firstSignalAt === undefined && console.warn(line),
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal());
try {
  await start();
} catch (error) {
  await endDatabase();
  if (!isExpected(error)) throw error;
  console.error(error.message);
  process.exit(error instanceof ConfigFailure ? 2 : 1);
}

async function start(): Promise<void> {
  const asked = readConfig();
  if (asked.isUnderNpm) endWithParent();
  const loading = import('./serve.ts'); // while the database starts
  const connection = await openDatabase(asked);
  const config = withSecret(asked);
  const { serve } = await loading;
  const serving = await serve(config, connection, log).catch((error: unknown) => {
    throw portFailure(error, config.port) ?? error;
  });
  endServing = () => Promise.race([serving.close(), sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  isStarted = true;
  console.log(`Guichê ready at ${serving.url}`);
}

function withSecret(config: Config): ReadyConfig {
  return { ...config, secret: config.secret ?? ownSecret(config.data) };
}

async function openDatabase({ databaseUrl, data }: Config): Promise<Connection> {
  if (databaseUrl) return attachDatabase(databaseUrl, log);
  const embedded = await startEmbedded(data, log);
  endDatabase = embedded.stop;
  return embedded.connection;
}

/**
 * The first signal ends everything in order: requests, jobs and pools, then PostgreSQL. A second, impatient one goes
 * straight to PostgreSQL, which is always waited for, so that none is left behind.
 */
async function onSignal(): Promise<void> {
  if (firstSignalAt === undefined) {
    firstSignalAt = performance.now();
    if (isStarted) console.log('Encerrando… / Stopping…');
    await endServing();
  } else if (performance.now() - firstSignalAt < SAME_PRESS_MS) return;
  await endDatabase();
  process.exit(0);
}

/** npm passes a signal to a shell, which dies of it without telling us: `docker stop`, systemd and kill end npm only. */
function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_LOOK_MS);
  watch.unref();
}

function portFailure(error: unknown, port: number): StartFailure | undefined {
  const code = systemCode(error);
  if (code === 'EADDRINUSE')
    return new StartFailure(
      `A porta ${port} já está em uso. Pare o outro programa, ou escolha outra: PORT=${port + 1} npm start`,
      `Port ${port} is in use. Stop the other program, or choose another: PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new StartFailure(
      `Não é permitido usar a porta ${port}. Escolha uma acima de 1023: PORT=3000 npm start`,
      `Port ${port} may not be used. Choose one above 1023: PORT=3000 npm start`,
    );
  return undefined;
}

function isExpected(error: unknown): error is Error {
  return error instanceof StartFailure || error instanceof ConfigFailure;
}
