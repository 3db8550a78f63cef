import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { byToken, tokenFor, tokenOf } from './a-gate.ts';

let prosoft: TestServer;
beforeAll(async () => {
  prosoft = await aServer('prosoft');
  prosoft.house.move('2026-03-02 08:00');
});
afterAll(() => prosoft.close());

describe('a token of the API', () => {
  it.for([undefined, 'Bearer', 'Bearer x', `Bearer guiche_${'A'.repeat(43)}`, 'Basic Z3VpY2hl'])(
    'is asked for: %s opens nothing',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await prosoft.app.inject({
        url: `/api/v1/entitlement?company=${padaria.code}`,
        headers,
      });
      expect([answer.statusCode, answer.json().type]).toEqual([401, 'token/none']);
    },
  );

  it('is good for its scopes alone, until it ends or is taken back', async () => {
    const { house, app } = prosoft;
    const token = await tokenFor(house, ['entitlement:read']);
    const tried = async (url: string, method: 'GET' | 'PUT' = 'GET') =>
      (
        await app.inject({
          url,
          method,
          headers: { authorization: `Bearer ${token}` },
          ...(method === 'PUT' && { payload: { delinquent: true, reason: 'x' } }),
        })
      ).json<{ type?: string }>().type;
    const entitlement = `/api/v1/entitlement?company=${padaria.code}`;
    expect(await tried(entitlement)).toBeUndefined();
    expect(await tried(`/api/v1/companies/${padaria.code}/delinquency`, 'PUT')).toBe('token/scope');
    expect(await tried('/api/v1/desk/views')).toBe('session/none');
    await house.owner.query(
      `update api_token set expires_at = '2026-03-02T08:00:00-03:00' where scopes = '{entitlement:read}'`,
    );
    expect(await tried(entitlement)).toBe('token/expired');
    await house.owner.query(`update api_token set expires_at = null where scopes = '{entitlement:read}'`);
    expect(await tried(entitlement)).toBeUndefined();
    await house.owner.query(`update api_token set revoked_at = now() where scopes = '{entitlement:read}'`);
    expect(await tried(entitlement)).toBe('token/none');
  });

  it('is kept as a hash, and its use is noted', async () => {
    await byToken(prosoft, `/entitlement?company=${padaria.code}`);
    const { rows } = await prosoft.house.owner.query('select * from api_token');
    expect(JSON.stringify(rows)).not.toContain(await tokenOf(prosoft));
    expect(rows.some(({ last_used_at }) => last_used_at !== null)).toBe(true);
  });

  it('is given by whoever governs, shown once, listed without itself, and taken back for good', async () => {
    const url = '/api/v1/desk/api-tokens';
    const payload = { name: 'Billing', scopes: ['entitlement:read'], lastDay: '2026-03-31' };
    expect((await prosoft.ask('marina', { url, method: 'POST', payload })).json().type).toBe(
      'policy/not-allowed',
    );
    const past = await prosoft.ask('celia', {
      url,
      method: 'POST',
      payload: { ...payload, lastDay: '2026-03-01' },
    });
    expect(past.statusCode).toBe(422);
    const given = await prosoft.ask('celia', { url, method: 'POST', payload });
    const { id, token } = given.json<{ id: string; token: string }>();
    expect([given.statusCode, token]).toEqual([201, expect.stringMatching(/^guiche_[\w-]{43}$/)]);
    const used = async () =>
      (
        await prosoft.app.inject({
          url: `/api/v1/entitlement?company=${padaria.code}`,
          headers: { authorization: `Bearer ${token}` },
        })
      ).statusCode;
    expect(await used()).toBe(200);
    const listed = await prosoft.ask('celia', { url });
    expect(listed.body).not.toContain(token);
    expect(listed.json().find((one: { id: string }) => one.id === id)).toMatchObject({
      name: 'Billing',
      scopes: ['entitlement:read'],
      by: 'Célia Nogueira',
      expires: '2026-04-01T00:00:00-03:00',
      used: '2026-03-02T08:00:00-03:00',
      revoked: null,
    });
    expect((await prosoft.ask('celia', { url: `${url}/${id}`, method: 'DELETE' })).statusCode).toBe(204);
    expect(await used()).toBe(401);
    expect((await prosoft.ask('celia', { url: `${url}/${id}`, method: 'DELETE' })).statusCode).toBe(404);
  });

  interface Listed {
    readonly name: string;
    readonly lastDay: string | null;
    readonly isOver: boolean;
    readonly isMakerGone: boolean;
  }
  const url = '/api/v1/desk/api-tokens';
  const listed = async (name: string) =>
    (await prosoft.ask('celia', { url })).json<Listed[]>().find((one) => one.name === name);
  const make = (payload: object) =>
    prosoft.ask('celia', { url, method: 'POST', payload: { scopes: ['entitlement:read'], ...payload } });

  it('is good for a year where nobody says otherwise, and without an end only where that is said aloud', async () => {
    await make({ name: 'De um ano' });
    await make({ name: 'Sem fim', lastDay: null });
    expect(await listed('De um ano')).toMatchObject({ lastDay: '2027-03-02', isOver: false });
    expect(await listed('Sem fim')).toMatchObject({ lastDay: null, isOver: false });
    const audit = (await prosoft.ask('celia', { url: '/api/v1/desk/audit?act=token_given' })).json<{
      rows: { facts: object[] }[];
    }>();
    expect(audit.rows.slice(0, 2).map(({ facts }) => facts)).toEqual([
      expect.arrayContaining([{ label: 'validade', value: 'sem fim' }]),
      expect.arrayContaining([{ label: 'até', value: '02/03/2027 às 23:59' }]),
    ]);
  });

  it('that is over says so and since when, and is noted once', async () => {
    const { token } = (await make({ name: 'Curta', lastDay: '2026-03-02' })).json<{ token: string }>();
    const use = async () =>
      (
        await prosoft.app.inject({
          url: `/api/v1/entitlement?company=${padaria.code}`,
          headers: { authorization: `Bearer ${token}` },
        })
      ).json<{ status?: number; type?: string; detail?: string }>();
    prosoft.house.move('2026-03-02 23:59');
    expect((await use()).type).toBeUndefined();
    prosoft.house.move('2026-03-03 00:00');
    for (let i = 0; i < 3; i += 1)
      expect(await use()).toMatchObject({
        status: 401,
        type: 'token/expired',
        detail: expect.stringContaining('venceu em 02/03/2026 às 23:59'),
      });
    expect(await listed('Curta')).toMatchObject({ lastDay: '2026-03-02', isOver: true });
    const { rows } = await prosoft.house.owner.query(
      `select actor_name, subject_label, address from audit where act = 'token_expired' and subject_label = 'Curta'`,
    );
    expect(rows).toEqual([{ actor_name: 'Curta', subject_label: 'Curta', address: '127.0.0.1' }]);
    prosoft.house.move('2026-03-02 08:00');
  });

  it('outlasts who made it: the page that ends her access tells, and the list says that she is gone', async () => {
    const { owner } = prosoft.house;
    await owner.query(`update person set roles = '{administrator}' where email like 'paulo@%'`);
    const payload = { name: 'Do Paulo', scopes: ['gate:read'] };
    expect((await prosoft.ask('paulo', { url, method: 'POST', payload })).statusCode).toBe(201);
    await prosoft.ask('paulo', { url, method: 'POST', payload: { ...payload, name: 'Revogada' } });
    await owner.query(`update api_token set revoked_at = now() where name = 'Revogada'`);
    const { people } = (await prosoft.ask('celia', { url: '/api/v1/desk/permissions' })).json<{
      people: { name: string; tokens: string[] }[];
    }>();
    expect(people.find(({ name }) => name.startsWith('Paulo'))?.tokens).toEqual(['Do Paulo']);
    expect((await listed('Do Paulo'))?.isMakerGone).toBe(false);
    await owner.query(`update person set active = false where email like 'paulo@%'`);
    expect((await listed('Do Paulo'))?.isMakerGone).toBe(true);
  });
});
