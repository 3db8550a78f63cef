import { Client, DatabaseError } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, Log } from './connection.ts';
import { StartFailure, systemCode } from './start-failure.ts';

const OLDEST_VERSION = 18;
const PATIENCE_MS = 30_000;
const LONGEST_PAUSE_MS = 5000;

/**
 * Waits until the operator's own PostgreSQL answers: it may start at the same time as Guichê.
 *
 * @param patienceMs how long to go on trying what time may mend
 * @throws StartFailure at once for what time does not mend (password, missing database, old version), else after the patience
 */
export async function attachDatabase(
  databaseUrl: string,
  log: Log,
  patienceMs = PATIENCE_MS,
): Promise<Connection> {
  const connection = { connectionString: databaseUrl };
  const end = Date.now() + patienceMs;
  for (let pause = 500; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const error = await tryOut(connection).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) return connection;
    if (error instanceof StartFailure) throw error;
    const hopeless = hopelessCase(error, databaseUrl);
    if (hopeless) throw hopeless;
    if (Date.now() + pause > end) throw unreachable(error, databaseUrl);
    log.warn(
      `O PostgreSQL de DATABASE_URL ainda não responde (${reasonOf(error)}); nova tentativa em ${pause / 1000} s… / ` +
        `no answer from the PostgreSQL of DATABASE_URL yet; trying again in ${pause / 1000} s…`,
    );
    await sleep(pause);
  }
}

async function tryOut(connection: Connection): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    checkVersion(rows[0]?.version ?? '');
  } finally {
    await client.end().catch(() => undefined);
  }
}

function checkVersion(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return;
  throw new StartFailure(
    `O servidor de DATABASE_URL é PostgreSQL ${version}; o Guichê precisa do ${OLDEST_VERSION} ou mais novo.`,
    `The server of DATABASE_URL is PostgreSQL ${version}; Guichê needs ${OLDEST_VERSION} or later.`,
  );
}

/** Refusals the server gives on purpose; trying again would only lock the account. */
function hopelessCase(error: unknown, databaseUrl: string): StartFailure | undefined {
  const code = error instanceof DatabaseError ? error.code : systemCode(error);
  const place = withoutPassword(databaseUrl);
  if (code === '28P01' || code === '28000')
    return new StartFailure(
      `O PostgreSQL recusou o usuário ou a senha de DATABASE_URL (${place}). Corrija-os e inicie de novo.`,
      `PostgreSQL refused the user or password of DATABASE_URL (${place}). Correct them and start again.`,
    );
  if (code === '3D000')
    return new StartFailure(
      `O banco de DATABASE_URL não existe (${place}). Crie-o com: create database … locale_provider icu icu_locale 'pt-BR' template template0`,
      `The database of DATABASE_URL does not exist (${place}). Create it with: create database … locale_provider icu icu_locale 'pt-BR' template template0`,
    );
  if (code === 'ERR_INVALID_URL')
    return new StartFailure(
      'DATABASE_URL não é um endereço válido. Use postgres://usuario:senha@servidor:5432/banco, com caracteres especiais da senha codificados (%40 para @).',
      'DATABASE_URL is not a valid address. Use postgres://user:password@host:5432/database, with special characters of the password encoded (%40 for @).',
    );
  return undefined;
}

const unreachable = (error: unknown, databaseUrl: string) =>
  new StartFailure(
    `O PostgreSQL de DATABASE_URL não responde (${withoutPassword(databaseUrl)}: ${reasonOf(error)}). Verifique se está no ar e se o endereço e a rede estão certos.`,
    `The PostgreSQL of DATABASE_URL does not answer (${withoutPassword(databaseUrl)}: ${reasonOf(error)}). Check that it runs and that address and network are right.`,
  );

const reasonOf = (error: unknown) =>
  systemCode(error) ?? (error instanceof Error ? error.message : String(error));

/** Host and database only: what is printed at the start ends up in logs. */
function withoutPassword(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url ? `${url.host}${url.pathname}` : '?';
}
