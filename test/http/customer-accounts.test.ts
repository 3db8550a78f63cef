import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metalurgica, padaria, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

describe('the account of a customer', () => {
  const customer = async (code: string) => {
    const url = `/api/v1/desk/customers?q=${code}`;
    return (await server.ask('celia', { url })).json<{ rows: { id: string }[] }>().rows[0]?.id ?? '';
  };
  const agent = async (name: 'marina' | 'celia' | 'paulo') => {
    const { rows } = await server.house.owner.query<{ id: string }>(
      'select id from person where email = $1',
      [people[name].email],
    );
    return rows[0]?.id ?? '';
  };
  const give = async (id: string, person: string | null, part = 'executive') =>
    server.ask('celia', {
      method: 'PUT',
      url: `/api/v1/desk/customers/${id}/account`,
      payload: { part, person },
    });

  it('TRG-011: is one executive’s at a time; the one before has it until then', async () => {
    const id = await customer(padaria.code);
    const [marina, celia] = [await agent('marina'), await agent('celia')];
    expect((await give(id, marina)).statusCode).toBe(204);
    server.house.move('2026-03-05 10:00');
    await give(id, celia);
    await give(id, celia);
    const { rows } = await server.house.owner.query(
      `select person_id, until_at = '2026-03-05T13:00Z' as ended from account_assignment where company_id = $1 order by from_at`,
      [id],
    );
    expect(rows).toEqual([
      { person_id: marina, ended: true },
      { person_id: celia, ended: null },
    ]);
    const { account } = (await server.ask('celia', { url: `/api/v1/desk/customers/${id}` })).json();
    expect(account).toMatchObject([{ part: 'executive', person: celia }]);
  });

  it('TRG-011: another executive leaves its manager as she is, and the accounts of other customers', async () => {
    const [id, other] = [await customer(padaria.code), await customer(metalurgica.code)];
    const [marina, celia, paulo] = [await agent('marina'), await agent('celia'), await agent('paulo')];
    await give(id, marina, 'manager');
    await give(other, marina);
    server.house.move('2026-03-06 10:00');
    await give(id, paulo);
    const parts = async (of: string) =>
      (await server.ask('celia', { url: `/api/v1/desk/customers/${of}` }))
        .json<{ account: { part: string; person: string }[] }>()
        .account.map(({ part, person }) => [part, person]);
    expect(await parts(id)).toEqual([
      ['executive', paulo],
      ['manager', marina],
    ]);
    expect(await parts(other)).toEqual([['executive', marina]]);
    await give(id, null, 'manager');
    await give(id, celia);
  });

  it('TRG-009: a manager’s portfolio has the customers of her executives, each with its segment', async () => {
    const [own, other] = [await customer(padaria.code), await customer(metalurgica.code)];
    const celia = await agent('celia');
    await server.house.owner.query(
      `update company set segment = case id when $1 then 'novos' else 'base' end`,
      [own],
    );
    await give(own, null);
    await give(other, await agent('marina'));
    await give(own, celia, 'manager');
    await give(other, celia, 'manager');
    const { rows } = (await server.ask('celia', { url: '/api/v1/desk/customers?account=mine' })).json();
    expect(rows.map(({ code, segment }: { code: string; segment: string }) => [code, segment])).toEqual([
      [metalurgica.code, 'base'],
      [padaria.code, 'novos'],
    ]);
    // What somebody else looks after from now on is hers no more.
    await give(other, await agent('paulo'), 'manager');
    const left = (await server.ask('celia', { url: '/api/v1/desk/customers?account=mine' })).json();
    expect(left.rows.map(({ code }: { code: string }) => code)).toEqual([padaria.code]);
  });

  it('is no contact’s, nor one’s who is not there', async () => {
    const { rows } = await server.house.owner.query<{ id: string }>(
      'select id from person where email = $1',
      [people.joao.email],
    );
    const id = await customer(padaria.code);
    expect((await give(id, rows[0]?.id ?? '')).json().type).toBe('agent/unknown');
  });
});
