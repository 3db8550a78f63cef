import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const KIND = { kind: 'consultoria_modulo', agreedOn: '2026-03-05' };

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
  await server.house.owner.query("update company set unit = 'Campinas' where code = $1", [padaria.code]);
});
afterAll(() => server.close());

const classify = async (number: string, facts: object) => {
  const answer = await server.ask('marina', {
    method: 'POST',
    url: `/api/v1/desk/tickets/${number}/events`,
    payload: { event: 'classified', ...facts },
  });
  return [answer.statusCode, answer.json<{ type?: string }>().type];
};
const page = async (number: string) =>
  (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json();

/** A contact who is something to the vendor, as her company’s administrator or the register says. */
const register = (kind: string) =>
  server.house.owner.query('update membership set requester_kind = $1', [kind]);

describe('a consultancy', () => {
  it('CON-017: is saved only once it is said who asks: the customer, a unit, a project, approved consulting, AMS', async () => {
    await register('');
    const number = await server.house.open();
    expect((await page(number)).case.requester).toMatchObject({ id: 'cliente', known: false });
    expect(await classify(number, KIND)).toEqual([422, 'kind/requester-missing']);
    expect(await classify(number, { requester: 'vizinho' })).toEqual([422, 'requester/unknown']);
    const { requesters } = (await page(number)).case;
    expect(requesters.map(({ id }: { id: string }) => id)).toEqual([
      'cliente',
      'unidade',
      'projeto',
      'homologado',
      'ams',
    ]);
    expect(await classify(number, { ...KIND, requester: 'projeto' })).toEqual([200, undefined]);
    expect((await page(number)).case).toMatchObject({
      kind: { id: 'consultoria_modulo' },
      requester: { id: 'projeto', known: true },
    });
  });

  it('CON-017: whose kind the register knows is asked nothing; other kinds of ticket ask nobody', async () => {
    await register('ams');
    const known = await server.house.open();
    expect(await classify(known, KIND)).toEqual([200, undefined]);
    await register('');
    const other = await server.house.open();
    expect(await classify(other, { kind: 'duvida' })).toEqual([200, undefined]);
  });

  it('CON-017: the Term is not sent before', async () => {
    await register('');
    const number = await server.house.open({ ...KIND });
    const macro = await server.ask('marina', { url: `/api/v1/desk/macros?number=${number}` });
    expect(macro.statusCode).toBe(200);
    expect(await classify(number, { agreedOn: '2026-03-06' })).toEqual([422, 'kind/requester-missing']);
    expect(await classify(number, { requester: 'cliente' })).toEqual([200, undefined]);
    expect(await classify(number, { agreedOn: '2026-03-06' })).toEqual([200, undefined]);
  });
});

describe('who pays', () => {
  it('CON-058: the unit of a consultant pays, by invoice or by managerial transfer; a customer pays herself', async () => {
    await register('');
    const number = await server.house.open();
    expect((await page(number)).case.payer).toBeNull();
    expect(await classify(number, { charge: 'invoice' })).toEqual([409, 'requester/pays-itself']);
    await classify(number, { requester: 'projeto' });
    expect((await page(number)).case.payer).toEqual({ unit: 'Campinas', charge: null });
    expect(await classify(number, { charge: 'barter' })).toEqual([422, 'request/invalid']);
    for (const charge of ['invoice', 'transfer']) {
      expect(await classify(number, { charge })).toEqual([200, undefined]);
      expect((await page(number)).case.payer).toEqual({ unit: 'Campinas', charge });
    }
    expect((await page(number)).timeline.at(-1).line).toContain('cobrança: repasse gerencial');
    for (const requester of ['unidade', 'projeto', 'homologado', 'ams']) {
      await classify(number, { requester: 'cliente' });
      expect((await page(number)).case.payer).toBeNull();
      await classify(number, { requester });
      expect([requester, (await page(number)).case.payer]).toEqual([
        requester,
        { unit: 'Campinas', charge: null },
      ]);
    }
  });
});
