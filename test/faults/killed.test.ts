import { describe, expect, it, onTestFinished } from 'vitest';
import { randomInt } from 'node:crypto';
import { ownerPool } from '#/db/pool.ts';
import { people } from '../a-company.ts';
import { faultsOfHistory } from '../a-history.ts';
import { ask, pause, postgresPid, silent, until } from '../start/a-machine.ts';
import { aPostOffice, unmarkedRepeats, type PostOffice } from './a-post-office.ts';
import { aHouseholdFolder, aRunningServer, databaseOf, signedIn } from './a-running-server.ts';
import { customers, type Customers } from './customers.ts';

const KILLS = 20;
/** A slow machine kills the server less often; each time it takes a whole start. */
const LONGEST_MS = 35_000;

describe('killed again and again under a stream of openings', () => {
  it(
    'the server: what was acknowledged is there, once, whole, and told once',
    { timeout: 120_000 },
    async () => {
      const [data, office] = [await aHouseholdFolder(), await aPostOffice()];
      const settings = { SMTP_URL: office.url, GUICHE_MAIL_FROM: 'suporte@totvs.example' };
      let server = await aRunningServer(data, settings);
      const stream = customers(6, await signedIn(server.url, people.joao), () => server.url);
      const end = Date.now() + LONGEST_MS;
      for (let kill = 0; kill < KILLS && Date.now() < end; kill++) {
        await pause(randomInt(20, 250));
        server.child.kill('SIGKILL');
        await server.ended;
        server = await aRunningServer(data, settings);
      }
      await pause(100);
      await stream.stop();
      expect(stream.acknowledged.size).toBeGreaterThan(KILLS);
      expect(stream.repeats()).toBeGreaterThan(0);
      expect(await faultsLeft(data, stream, office)).toEqual(NONE);
    },
  );

  it(
    'PostgreSQL, now its head, now a hand: the same, and the server lives on',
    { timeout: 120_000 },
    async () => {
      const [data, office] = [await aHouseholdFolder(), await aPostOffice()];
      const settings = { SMTP_URL: office.url, GUICHE_MAIL_FROM: 'suporte@totvs.example' };
      const server = await aRunningServer(data, settings);
      const stream = customers(6, await signedIn(server.url, people.joao), () => server.url);
      for (let kill = 0; kill < KILLS; kill++) {
        await pause(randomInt(20, 150));
        process.kill(kill % 2 === 0 ? postgresPid(data) : await aBackend(data), 'SIGKILL');
        const before = stream.acknowledged.size;
        await until(() => stream.acknowledged.size > before + 6 || stream.strange.length > 0);
      }
      await stream.stop();
      expect(server.child.exitCode).toBeNull();
      expect(stream.acknowledged.size).toBeGreaterThan(KILLS);
      expect(stream.repeats()).toBeGreaterThan(0);
      expect(await faultsLeft(data, stream, office)).toEqual(NONE);
    },
  );
});

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
