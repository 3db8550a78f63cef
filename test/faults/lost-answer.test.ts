import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { connectionOf } from '#/db/pool.ts';
import { startWorker } from '#/jobs/worker.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { silent, until } from '../start/a-machine.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

/** A worker that does nothing but count what it is given, over a pool whose first handing over of a job is not heard. */
async function aWorkerHardOfHearing() {
  const life = { missed: 0, done: [] as unknown[] };
  class HardOfHearing extends pg.Client {
    // oxlint-disable-next-line typescript/no-explicit-any -- the overloads of the driver end in this one
    override async query(...asked: [any]): Promise<any> {
      const answer = await super.query(...asked);
      if (life.missed > 0 || !isHandingOver(asked[0], answer)) return answer;
      life.missed += 1;
      throw new Error('Connection terminated unexpectedly');
    }
  }
  const pool = new pg.Pool({ ...connectionOf(house.owner), Client: HardOfHearing, max: 6 });
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  const worker = await startWorker(
    pool,
    { 'send-notice': (payload) => void life.done.push(payload) },
    silent,
    { alone: false },
  );
  onTestFinished(async () => {
    await worker.stop();
    await pool.end();
  });
  return life;
}

const isHandingOver = (asked: { readonly name?: string }, answer: pg.QueryResult) =>
  Boolean(asked.name?.startsWith('get_job')) && answer.rows.length > 0;

const beats = async () =>
  (await house.owner.query<{ id: string }>('select worker_id as id from worker_heartbeat')).rows.map(
    ({ id }) => id,
  );

it('a job whose handing over was not heard is done all the same, within seconds and not hours', async () => {
  const life = await aWorkerHardOfHearing();
  await house.open();
  await until(() => life.done.length > 0);
  expect(life.missed).toBe(1);
  await until(async () => (await house.owner.query('select from graphile_worker.jobs')).rowCount === 0);
}, 60_000);

it('workers whose line broke end, however long the queue would let them sleep, and others begin', async () => {
  await aWorkerHardOfHearing();
  const before = await beats();
  expect(before).not.toEqual([]);
  await house.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'LISTEN%jobs%'`,
  );
  await until(async () => (await beats()).some((id) => !before.includes(id)));
}, 60_000);
