import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appPool, connectionOf } from '#/db/pool.ts';
import { workAsAnybody, workAsDesk, type Tx } from '#/db/work.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { silent } from '../start/a-machine.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

/** Policies are part of a plan: under one name, each change of role would have PostgreSQL plan anew, for milliseconds. */
it('what desk and portal ask by turns over one connection is prepared once for each role, and kept', async () => {
  const pool = appPool(connectionOf(house.owner), silent, 1);
  const ask = (tx: Tx) => sql`select number from ticket where number = ${'nenhum'}`.execute(tx);
  for (const _ of [1, 2, 3]) {
    await workAsDesk(pool, ask);
    await workAsAnybody(pool, 0, ask);
  }
  const { rows } = await pool.query<{ name: string; used: number }>(
    `select name, generic_plans + custom_plans as used from pg_prepared_statements where statement like 'select number from ticket%' order by name`,
  );
  await pool.end();
  expect(rows).toEqual([
    { name: expect.stringMatching(/^desk /) as string, used: 3 },
    { name: expect.stringMatching(/^portal /) as string, used: 3 },
  ]);
});
