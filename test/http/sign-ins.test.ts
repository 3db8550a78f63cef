import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
  const { owner } = server.house;
  await owner.query('delete from sign_in');
  await owner.query(
    `insert into sign_in (person_id, email, place, device, outcome, at, way)
     select id, lower(email), '10.0.0.1', '', 'entered', timestamptz '2026-03-01 12:00-03' + n * interval '1 minute', 'passkey'
       from person, generate_series(1, 60) as n where email = $1`,
    [people.bia.email],
  );
  // All at one instant: none is told twice, none is left out.
  await owner.query(
    `insert into sign_in (email, place, device, outcome, at)
     select 'nobody_' || n || '@x.example', '10.0.0.2', '', 'wrong_password', '2026-02-20 23:59:59-03' from generate_series(1, 60) as n`,
  );
});
afterAll(() => server.close());

interface Page {
  readonly rows: { id: string; email: string; name: string | null; outcome: string; way: string }[];
  readonly next: string | null;
}
const page = async (asked: string) =>
  (await server.ask('celia', { url: `/api/v1/desk/sign-ins?${asked}` })).json<Page>();
async function all(asked: string) {
  const rows: Page['rows'] = [];
  for (let next: string | null = ''; next !== null;) {
    const found: Page = await page(`${asked}${next && `&before=${next}`}`);
    rows.push(...found.rows);
    next = found.next;
  }
  return rows;
}

describe('all sign-ins', () => {
  it('come in pages, the latest first, each once', async () => {
    const rows = await all('');
    expect(rows).toHaveLength(120);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(120);
    expect(rows[0]).toMatchObject({ name: people.bia.name, outcome: 'entered', way: 'passkey' });
  });

  it('are found by person, outcome and local days, both inclusive', async () => {
    expect(await all('who=bia ferr')).toHaveLength(60);
    expect(await all('who=BÍA FERR')).toHaveLength(60);
    expect(await all('who=NOBODY_7@')).toHaveLength(1);
    expect(await all('who=nobody_7@x')).toHaveLength(1);
    expect(await all('who=nobody%257@x')).toHaveLength(0);
    expect(await all('outcome=wrong_password')).toHaveLength(60);
    expect(await all('from=2026-02-20&to=2026-02-20')).toHaveLength(60);
    expect(await all('to=2026-02-19')).toHaveLength(0);
    expect(await all('from=2026-02-21')).toHaveLength(60);
  });

  it('are looked at by those who govern alone, and each look is written down once', async () => {
    const looks = async () =>
      Number(
        (await server.house.owner.query(`select count(*) from audit where act = 'sign_ins_read'`)).rows[0]
          .count,
      );
    const before = await looks();
    await all('');
    expect(await looks()).toBe(before + 1);
    expect((await server.ask('marina', { url: '/api/v1/desk/sign-ins' })).statusCode).toBe(403);
  });
});
