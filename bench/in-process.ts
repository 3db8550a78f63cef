import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { guidesAtStart } from '#/app/guides.ts';
import type { Site } from '#/app/site.ts';
import { vaultOf } from '#/app/vault.ts';
import { fileStore } from '#/channels/file-store.ts';
import { outsideWeb } from '#/channels/outside-web.ts';
import type { Connection } from '#/db/connection.ts';
import { migrate } from '#/db/migrate.ts';
import { appPool, ownerPool } from '#/db/pool.ts';
import { makeBroadcast } from '#/http/broadcast.ts';
import { buildHttp } from '#/http/server.ts';

export interface InProcess {
  readonly owner: pg.Pool;
  readonly site: Site;
  readonly app: FastifyInstance;
  readonly close: () => Promise<void>;
}

const quiet = { info: () => {}, warn: () => {} };

/** The whole HTTP application without a socket, in a database of its own. */
export async function inProcess(
  cluster: Connection,
  name: string,
  folder: string,
  now: () => number,
): Promise<InProcess> {
  const first = ownerPool(cluster, quiet);
  await first.query(`create database ${name}`);
  await first.end();
  const connection = { ...cluster, database: name };
  const [owner, pool] = [ownerPool(connection, quiet), appPool(connection, quiet)];
  await migrate(owner);
  const text = readFileSync('guides/totvs.yaml', 'utf8');
  const { guides } = await guidesAtStart(pool, text, 'totvs.yaml', now);
  const site: Site = {
    pool,
    guides,
    now,
    chance: Math.random,
    files: fileStore(folder),
    vault: vaultOf('bench'),
    outside: outsideWeb(),
  };
  const app = await http(site, owner);
  return {
    owner,
    site,
    app,
    close: async () => {
      await app.close();
      await pool.end();
      await owner.end();
    },
  };
}

const http = (site: Site, owner: pg.Pool) =>
  buildHttp({
    site,
    owner,
    broadcast: makeBroadcast(site),
    demo: [],
    manualClock: false,
    dev: undefined,
    address: () => 'http://localhost:3000',
    secure: false,
    secret: 'only a measurement keeps this secret',
    web: undefined,
    logger: undefined,
  });
