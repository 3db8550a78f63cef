import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { padaria, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { byToken, delinquent, idOf, portal } from './a-gate.ts';

let prosoft: TestServer;
beforeAll(async () => void (prosoft = await aServer('prosoft')));
afterAll(() => prosoft.close());
beforeEach(() => prosoft.house.move('2026-03-02 08:00'));

it('B-30 PRO-080: a leave ends before its day and a training is taken back, by whoever may give them, at once', async () => {
  await delinquent(prosoft, true);
  const ask = (name: Name, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
    prosoft.ask(name, { url: `/api/v1/desk/${path}`, method, ...(payload && { payload }) });
  const { id } = (await prosoft.house.owner.query('select id from company where code = $1', [padaria.code]))
    .rows[0];
  const given = await ask('celia', 'POST', `companies/${id}/leaves`, {
    bar: 'delinquency',
    reason: 'Era de outra empresa',
    lastDay: '2026-12-31',
  });
  expect(await portal(prosoft, '/home')).toEqual([200, undefined]);
  const leave = `companies/${id}/leaves/${given.json().id}`;
  expect((await ask('marina', 'DELETE', leave)).json().type).toBe('policy/not-allowed');
  prosoft.house.move('2026-03-02 08:20');
  expect((await ask('celia', 'DELETE', leave)).statusCode).toBe(204);
  expect(await portal(prosoft, '/home')).toEqual([403, 'gate/delinquent']);
  expect((await ask('celia', 'DELETE', leave)).json().type).toBe('leave/unknown');
  expect((await ask('celia', 'GET', `companies/${id}/standing`)).json().leaves).toEqual([]);

  const contact = await idOf(prosoft.house, 'joao');
  const trainings = async () =>
    (await ask('celia', 'GET', `companies/${id}/standing`))
      .json<{ contacts: { id: string; trainings: { id: string; evidence: string }[] }[] }>()
      .contacts.find((one) => one.id === contact)?.trainings ?? [];
  const before = await trainings();
  const course = { evidence: 'Curso de outra pessoa', obtainedOn: '2026-03-01' };
  const recorded = await ask('celia', 'POST', `contacts/${contact}/trainings`, course);
  expect(await trainings()).toHaveLength(before.length + 1);
  const training = `contacts/${contact}/trainings/${recorded.json().id}`;
  expect((await ask('marina', 'DELETE', training)).json().type).toBe('policy/not-allowed');
  expect((await ask('celia', 'DELETE', training)).statusCode).toBe(204);
  expect(await trainings()).toEqual(before);
  expect((await ask('celia', 'DELETE', training)).json().type).toBe('training/unknown');
});

it('B-30: one contact alone is let in, her colleague and the system of her company are not', async () => {
  prosoft.house.move('2026-03-05 08:00');
  await delinquent(prosoft, true);
  const { rows } = await prosoft.house.owner.query('select id from company where code = $1', [padaria.code]);
  const give = async (contact: string) =>
    await prosoft.ask('celia', {
      url: `/api/v1/desk/companies/${rows[0].id}/leaves`,
      method: 'POST',
      payload: { bar: 'delinquency', contact, reason: 'Envia o comprovante', lastDay: '2026-03-05' },
    });
  expect((await give(await idOf(prosoft.house, 'ivo'))).json().type).toBe('contact/unknown');
  expect((await give(await idOf(prosoft.house, 'joao'))).statusCode).toBe(201);
  expect(await portal(prosoft, '/home', 'joao')).toEqual([200, undefined]);
  expect(await portal(prosoft, '/home', 'bia')).toEqual([403, 'gate/delinquent']);
  const may = await byToken(prosoft, `/entitlement?company=${padaria.code}`);
  expect(may.json()).toMatchObject({ product: 'blocked' });
  prosoft.house.move('2026-03-05 23:59');
  expect(await portal(prosoft, '/home', 'joao')).toEqual([200, undefined]);
  prosoft.house.move('2026-03-06 00:00');
  expect(await portal(prosoft, '/home', 'joao')).toEqual([403, 'gate/delinquent']);
});

it('PRO-080: a training of no product of the guide, or of a day to come, is not recorded', async () => {
  const url = `/api/v1/desk/contacts/${await idOf(prosoft.house, 'joao')}/trainings`;
  const record = async (more: object) =>
    (await prosoft.ask('celia', { url, method: 'POST', payload: { evidence: 'Curso', ...more } })).json()
      .type;
  prosoft.house.move('2026-03-02 23:59');
  expect(await record({ obtainedOn: '2026-03-03' })).toBe('training/to-come');
  expect(await record({ obtainedOn: '2026-03-02' })).toBeUndefined();
  expect(await record({ obtainedOn: '2026-03-02', product: 'de outro guia' })).toBe('training/product');
});
