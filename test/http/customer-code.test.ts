import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metalurgica, padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.ask('celia', {
    method: 'POST',
    url: '/api/v1/desk/customers',
    payload: { code: '200100', name: 'Mercado São João Ltda', oldCodes: 'M-77' },
  });
});
afterAll(() => server.close());

describe('the look-up of a code', () => {
  const look = async (sought: string, remoteAddress = '10.7.0.2') => {
    const url = '/api/v1/customer-code';
    return await server.app.inject({ method: 'POST', url, payload: { sought }, remoteAddress });
  };

  it('PRO-091 PRO-092: by CNPJ, CPF or a former code, without signing in: the code and a masked name, no more', async () => {
    await server.house.owner.query(`update company set tax_id = '11222333000181' where code = $1`, [
      padaria.code,
    ]);
    for (const sought of ['11.222.333/0001-81', '11222333000181', ' 11222333/0001-81 '])
      expect((await look(sought)).json(), sought).toEqual({
        code: padaria.code,
        name: 'P••• T••• D••• L•••',
      });
    expect((await look('m-77')).json()).toEqual({ code: '200100', name: 'M••• S••• J••• L•••' });
  });

  it('PRO-092: by CPF with punctuation and without, and by the code of today itself', async () => {
    await server.house.owner.query(`update company set tax_id = '52998224725' where code = $1`, [
      metalurgica.code,
    ]);
    const told = { code: metalurgica.code, name: 'M••• S••• A••• S•••' };
    for (const sought of ['529.982.247-25', '52998224725', metalurgica.code])
      expect((await look(sought, '10.7.0.1')).json(), sought).toEqual(told);
    for (const sought of ['529.982.247-26', '118941', `${metalurgica.code}0`])
      expect((await look(sought, '10.7.0.1')).statusCode, sought).toBe(404);
  });

  it('B-33: says no more of what is nearly right than of what is wrong; a part of a number finds nothing', async () => {
    const answers = await Promise.all(
      ['11222333', '99.999.999/0001-99', '%', padaria.name].map((one) => look(one)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.body).not.toContain('Padaria');
  });

  it('B-33: is not for trying numbers out', async () => {
    const codes: number[] = [];
    for (let i = 0; i < 12; i++) codes.push((await look('999999')).statusCode);
    expect(codes.at(-1)).toBe(429);
  });
});
