import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const totvs = readFileSync('guides/totvs.yaml', 'utf8');
const quicker = totvs.replace('support: 10h', 'support: 2h');

let server: TestServer;
let number: string;
beforeAll(async () => {
  server = await aServer();
  const { house } = server;
  number = await house.open({
    answers: { uso: 'nao', contorno: 'nao', impacto: 'critico', dados_corrompidos: 'nao' },
  });
  house.move('2026-03-02 12:00');
  await house.add('marina', number, { event: 'solved', text: 'Recalcule.' });
  await house.add('joao', number, { event: 'accepted' });
});
afterAll(() => server.close());

const url = '/api/v1/desk/guide/replays';
const start = (payload: object, name: Name = 'celia') => server.ask(name, { url, method: 'POST', payload });

describe('a replay on the desk', () => {
  it('is started, says how far it is, and tells what would have been broken', async () => {
    const started = await start({ text: quicker, from: '2026-03-01', to: '2026-03-31' });
    expect([started.statusCode, started.json().state]).toEqual([202, 'running']);
    const { id } = started.json();
    const other = await start({ text: totvs });
    expect([other.statusCode, other.json().type]).toEqual([409, 'replay/running']);
    const look = async () => (await server.ask('celia', { url: `${url}/${id}` })).json();
    while ((await look()).state === 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await look()).toMatchObject({
      state: 'done',
      done: 1,
      total: 1,
      result: {
        tickets: 1,
        changed: 1,
        refused: 0,
        lines: [
          { severity: 'critica', words: expect.stringContaining('1 no prazo, 0 fora → 0 no prazo, 1 fora') },
        ],
        list: [
          {
            number,
            turns: [
              {
                clock: 'support',
                before: { verdict: 'met', due: '2026-03-02T19:00:00-03:00' },
                after: { verdict: 'missed', due: '2026-03-02T11:00:00-03:00' },
                words: 'prazo de atendimento: no prazo → fora do prazo',
              },
            ],
          },
        ],
      },
    });
  });

  it('is for those who lead the support; a bad guide and an unknown replay are told', async () => {
    for (const [answer, status, type] of [
      [await start({ text: quicker }, 'marina'), 403, 'policy/not-allowed'],
      [await start({ text: 'guide: 1' }), 422, 'guide/problems'],
      [await start({ text: quicker, from: '2026-02-30' }), 422, 'request/invalid'],
      [await server.ask('celia', { url: `${url}/1` }), 404, 'replay/not-found'],
    ] as const)
      expect([answer.statusCode, answer.json().type]).toEqual([status, type]);
  });
});
