import { describe, expect, it, onTestFinished } from 'vitest';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { isAlive } from '#/db/embedded/process-identity.ts';
import { ownerPool } from '#/db/pool.ts';
import { people } from '../a-company.ts';
import { faultsOfHistory } from '../a-history.ts';
import { ask, postgresPid, silent, until, type Program } from '../start/a-machine.ts';
import { aPostOffice, unmarkedRepeats, type PostOffice } from './a-post-office.ts';
import { aHouseholdFolder, aRunningServer, databaseOf, signedIn } from './a-running-server.ts';
import { customers, type Customers } from './customers.ts';

const KILLS = 20;
/** A kill falls after so many openings were acknowledged since the last one, one of them at least; never by the clock. */
const MOST_BETWEEN = 12;

describe('killed again and again under a stream of openings', () => {
  it(
    'the server: what was acknowledged is there, once, whole, and told once',
    { timeout: 400_000 },
    async () => {
      const [data, office] = [await aHouseholdFolder(), await aPostOffice()];
      const settings = {
        SMTP_URL: office.url,
        GUICHE_MAIL_FROM: 'suporte@totvs.example',
        // The start is what a cycle takes: Node keeps what it compiled, from the first server, which ends in peace.
        NODE_COMPILE_CACHE: join(data, 'compiled'),
      };
      await endedInPeace(await aRunningServer(data, settings));
      let server = await aRunningServer(data, settings);
      const stream = customers(6, await signedIn(server.url, people.joao), () => server.url);
      const killed: (NodeJS.Signals | null)[] = [];
      while (killed.length < KILLS) {
        await moreOpenings(stream);
        server.child.kill('SIGKILL');
        await server.ended;
        killed.push(server.child.signalCode);
        server = await aRunningServer(data, settings);
      }
      await moreOpenings(stream);
      await stream.stop();
      expect(killed).toEqual(Array(KILLS).fill('SIGKILL'));
      expect(stream.acknowledged.size).toBeGreaterThan(KILLS);
      expect(stream.repeats()).toBeGreaterThan(0);
      expect(await faultsLeft(data, stream, office)).toEqual(NONE);
    },
  );

  it(
    'PostgreSQL, now its head, now a hand: the same, and the server lives on',
    { timeout: 400_000 },
    async () => {
      const [data, office] = [await aHouseholdFolder(), await aPostOffice()];
      const settings = { SMTP_URL: office.url, GUICHE_MAIL_FROM: 'suporte@totvs.example' };
      const server = await aRunningServer(data, settings);
      const stream = customers(6, await signedIn(server.url, people.joao), () => server.url);
      const killed = new Set<number>();
      while (killed.size < KILLS) {
        await moreOpenings(stream);
        const pid = killed.size % 2 === 0 ? postgresPid(data) : await aBackend(data);
        process.kill(pid, 'SIGKILL');
        await until(() => !isAlive(pid));
        killed.add(pid);
      }
      await moreOpenings(stream);
      await stream.stop();
      expect(killed.size).toBe(KILLS);
      expect(server.child.exitCode).toBeNull();
      expect(stream.acknowledged.size).toBeGreaterThan(KILLS);
      expect(stream.repeats()).toBeGreaterThan(0);
      expect(await faultsLeft(data, stream, office)).toEqual(NONE);
    },
  );
});

/** Waits until some more openings, one of them at least, have been acknowledged. */
async function moreOpenings({ acknowledged, strange }: Customers): Promise<void> {
  const enough = acknowledged.size + randomInt(1, MOST_BETWEEN);
  await until(() => acknowledged.size >= enough || strange.length > 0);
}

async function endedInPeace({ child, ended }: Program): Promise<void> {
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
}

/** One of the server's own sessions, as soon as there are any again. */
async function aBackend(data: string): Promise<number> {
  let pid = 0;
  await until(async () => {
    const asked = `select pid from pg_stat_activity where application_name = 'guiche' order by random() limit 1`;
    const rows = await Promise.try(() => ask(databaseOf(data), asked)).catch(() => []);
    pid = Number(rows[0]?.['pid'] ?? 0);
    return pid > 0;
  });
  return pid;
}

/** What is to be said against what is left, in the end: lost or doubled tickets, broken stories, letters. */
async function faultsLeft(data: string, { acknowledged, strange }: Customers, { letters }: PostOffice) {
  await until(() => ask(databaseOf(data), 'select 1').then(Boolean, () => false));
  const owner = ownerPool(databaseOf(data), silent);
  onTestFinished(() => owner.end());
  await until(
    async () => (await owner.query('select from notice where sent_at is null limit 1')).rowCount === 0,
  );
  await until(async () => (await owner.query('select from graphile_worker.jobs limit 1')).rowCount === 0);
  const { rows } = await owner.query<{ key: string; number: string }>(
    'select open_key as key, number from ticket',
  );
  const stored = new Map(rows.map(({ key, number }) => [key, number]));
  return {
    strange,
    lost: [...acknowledged].filter(([key, number]) => stored.get(key) !== number),
    doubled: rows.length - stored.size,
    broken: await faultsOfHistory(owner, Date.now()),
    untold: rows.length - new Set(letters.map(({ messageId }) => messageId)).size,
    unmarked: unmarkedRepeats(letters),
  };
}

const NONE = { strange: [], lost: [], doubled: 0, broken: [], untold: 0, unmarked: [] };
