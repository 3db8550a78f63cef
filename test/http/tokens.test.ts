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
    expect(await tried(entitlement)).toBe('token/none');
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
});
