import pg from 'pg';
import type { Connection, Log } from './connection.ts';

// Instants are milliseconds and dates are text on this side, so nothing depends on the zone of the process.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z')),
);
types.setTypeParser(pg.types.builtins.DATE, String);
types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Connections of the application. They begin as `guiche_app`, a role that may do nothing with data: who forgets to
 * choose a face (see work.ts) is refused.
 */
export const appPool = (connection: Connection, log: Log, max = 16): pg.Pool =>
  pool({ ...connection, max, options: '-c role=guiche_app -c timezone=UTC' }, log);

/** Connections of the owner: migrations and the job queue, nothing else. */
export const ownerPool = (connection: Connection, log: Log): pg.Pool =>
  pool({ ...connection, max: 6, options: '-c timezone=UTC' }, log);

/** Where a pool is connected to, for a thread that needs connections of its own. */
export function connectionOf({ options }: pg.Pool): Connection {
  const { connectionString, host = '', port = 0, user = '', database = '', password } = options;
  if (connectionString !== undefined) return { connectionString };
  return { host, port, user, database, ...(typeof password === 'string' ? { password } : {}) };
}

function pool(config: pg.PoolConfig, log: Log): pg.Pool {
  const made = new pg.Pool({ ...config, types, application_name: 'guiche', connectionTimeoutMillis: 10_000 });
  // An idle connection that dies is replaced; without a listener the process would end.
  made.on('connect', (client) => client.on('error', () => {}));
  made.on('error', (error) => {
    // Whoever is leaving need not be told that the line was cut.
    if (!made.ending) log.warn(`database connection lost: ${error.message}`);
  });
  return made;
}
