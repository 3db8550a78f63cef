import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const totvs = readFileSync('guides/totvs.yaml', 'utf8');
const bare = totvs.replace(/^examples:[\s\S]*/m, '');
const quicker = bare.replace('support: 10h', 'support: 8h');

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.house.owner.query(`update person set roles = '{manager}' where name like 'Paulo%'`);
  await server.house.open({
    answers: { uso: 'nao', contorno: 'nao', impacto: 'critico', dados_corrompidos: 'nao' },
  });
});
afterAll(() => server.close());

const get = (path: string, name: Name = 'celia') => server.ask(name, { url: `/api/v1/desk/guide${path}` });
const post = (path: string, payload: object = {}, name: Name = 'celia') =>
  server.ask(name, { url: `/api/v1/desk/guide${path}`, method: 'POST', payload });

describe('the guide on the desk', () => {
  it('is compared, in words and by the dates of open tickets', async () => {
    const plan = await post('/plan', { text: quicker });
    expect(plan.statusCode).toBe(200);
    expect(plan.json()).toMatchObject({
      problems: [],
      against: 1,
      differences: [
        {
          path: ['severities', 'critica', 'targets', 'support'],
          sentence: 'Severidade Crítica: prazo de atendimento de 10 horas úteis para 8 horas úteis',
        },
      ],
      effect: {
        sentence: expect.stringContaining('1 venceria mais cedo'),
        earlier: 1,
        tickets: [
          {
            dates: [
              { clock: 'support', before: '2026-03-02T19:00:00-03:00', after: '2026-03-02T17:00:00-03:00' },
            ],
          },
        ],
      },
    });
    const failing = await post('/plan', { text: totvs.replace('support: 10h', 'support: 8h') });
    expect(failing.json().examples.failed.length).toBeGreaterThan(0);
    const bad = await post('/plan', { text: quicker.replace('on_silence', 'on_silense') });
    expect(bad.json().problems).toMatchObject([
      { key: expect.stringContaining('acceptance'), message: expect.stringContaining('on_silence') },
      ...bad.json().problems.slice(1),
    ]);
  });

  it('is proposed by one and put in force by another, who sees it at once; a version can be viewed for ever', async () => {
    const two = bare.replace('\nform:', '\nversions: { two_people: true }\nform:');
    const first = await post('/proposals', { text: two, reason: 'Quatro olhos.' });
    expect([first.statusCode, first.json()]).toEqual([201, { proposal: 1 }]);
    expect((await post('/proposals/1/force')).json()).toMatchObject({ version: 2 });
    const { proposal } = (await post('/proposals', { text: quicker, reason: 'Mais rápido.' })).json();
    const own = await post(`/proposals/${proposal}/force`);
    expect([own.statusCode, own.json().type]).toEqual([403, 'guide/same-person']);
    expect((await get(`/proposals/${proposal}`)).json()).toMatchObject({
      state: 'open',
      mayPutInForce: false,
    });
    expect((await get(`/proposals/${proposal}`, 'paulo')).json()).toMatchObject({
      mayPutInForce: true,
      text: quicker,
    });
    const done = await post(`/proposals/${proposal}/force`, { from: '2026-04-01T00:00:00-03:00' }, 'paulo');
    expect(done.json()).toEqual({ version: 3, from: '2026-04-01T00:00:00-03:00' });
    expect((await get('/versions')).json()).toMatchObject({
      twoPeople: true,
      versions: [
        {
          id: 3,
          state: 'to_come',
          proposedBy: 'Célia Nogueira',
          putInForceBy: 'Paulo Siqueira',
          reason: 'Mais rápido.',
        },
        { id: 2, state: 'in_force' },
        { id: 1, state: 'past', proposedBy: null },
      ],
    });
    expect((await get('/versions/1')).json()).toMatchObject({
      text: totvs,
      severities: [
        { label: 'Crítica', targets: [{ clock: 'support', target: '10 horas úteis' }, {}] },
        {},
        {},
        {},
      ],
    });
  });

  it('a proposal is taken back; what is not there is told', async () => {
    const { proposal } = (
      await post('/proposals', { text: bare.replace('support: 10h', 'support: 9h') })
    ).json();
    expect((await post(`/proposals/${proposal}/withdrawal`)).statusCode).toBe(204);
    expect((await get('/proposals')).json()[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: 'Célia Nogueira',
    });
    for (const [answer, status, type] of [
      [await post(`/proposals/${proposal}/force`), 404, 'guide/not-proposed'],
      [await post('/proposals', { text: 'guide: 1' }), 422, 'guide/problems'],
      [await get('/versions/99'), 404, 'guide/version-unknown'],
      [await get('/proposals/99'), 404, 'guide/not-proposed'],
      [await get('/versions', 'marina'), 403, 'policy/not-allowed'],
      [await post('/proposals', { text: quicker }, 'marina'), 403, 'policy/not-allowed'],
    ] as const)
      expect([answer.statusCode, answer.json().type]).toEqual([status, type]);
  });
});
