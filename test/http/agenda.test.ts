import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { Failure } from '#/app/failure.ts';
import { openForContact } from '#/app/open-for-contact.ts';
import { anOpening } from '../a-site.ts';

const KIND = 'consultoria_modulo';
const THURSDAY = '2026-03-05';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
});
afterAll(() => server.close());

const classify = (number: string, facts: object) =>
  server.ask('marina', {
    method: 'POST',
    url: `/api/v1/desk/tickets/${number}/events`,
    payload: { event: 'classified', ...facts },
  });

async function agenda(name: Name, query: string) {
  const answer = await server.ask(name, { url: `/api/v1/desk/agenda?${query}` });
  const { days } = answer.json<{
    days: { date: string; tickets: { number: string; subject: string }[] }[];
  }>();
  return Object.fromEntries(
    days.flatMap(({ date, tickets }) =>
      tickets.length === 0 ? [] : [[date, tickets.map(({ number }) => number)]],
    ),
  );
}

const subjectOf = async (number: string) => {
  const { rows } = await server.house.owner.query<{ subject: string; search: string }>(
    'select subject, search from ticket where number = $1',
    [number],
  );
  return rows[0];
};

it('CON-015: Module Consulting is not saved without the agreed date; with it the ticket stands in the agenda of that day', async () => {
  const number = await server.house.open();
  const refused = await classify(number, { kind: KIND });
  expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([
    422,
    'kind/agreed-date-missing',
  ]);
  expect(await agenda('marina', 'whose=all')).toEqual({});
  expect((await classify(number, { kind: KIND, agreedOn: THURSDAY, requester: 'cliente' })).statusCode).toBe(
    200,
  );
  expect(await agenda('marina', 'whose=all')).toEqual({ [THURSDAY]: [number] });
  expect(await agenda('marina', 'whose=mine')).toEqual({});
  await server.house.add('marina', number, { event: 'taken' });
  expect(await agenda('marina', 'whose=mine')).toEqual({ [THURSDAY]: [number] });
  expect(await agenda('paulo', 'whose=mine')).toEqual({});
  expect(await agenda('marina', 'on=2026-03-12')).toEqual({});
  await classify(number, { agreedOn: '2026-03-10' });
  expect(await agenda('marina', 'on=2026-03-15')).toEqual({ '2026-03-10': [number] });
  expect(await agenda('marina', '')).toEqual({});
});

it('CON-015: nobody opens one without the date', async () => {
  const { rows } = await server.house.owner.query<{ id: string }>(
    "select id from person where email like 'joao@%'",
  );
  const opening = anOpening(server.house.site, { kind: KIND });
  const open = (more: object) =>
    server.house.as('marina', (visit) =>
      openForContact(visit, rows[0]?.id ?? '', { ...opening, ...more }, 'phone'),
    );
  await expect(open({})).rejects.toThrow(Failure);
  const number = await open({ agreedOn: THURSDAY });
  expect((await agenda('paulo', 'whose=all'))[THURSDAY]).toContain(number);
  await expect(server.house.open({ kind: KIND })).rejects.toThrow(Failure);
});

it('CON-016: set later by the agent, the modality puts its prefix before the subject, once and not twice', async () => {
  const number = await server.house.open({ subject: 'Erro na fatura' });
  await classify(number, { kind: KIND, agreedOn: THURSDAY, requester: 'cliente' });
  expect(await subjectOf(number)).toEqual({
    subject: '[CONSULTORIA DO MODULO] Erro na fatura',
    search: `${number} [consultoria do modulo] erro na fatura`,
  });
  await classify(number, { kind: 'nao_conformidade' });
  await classify(number, { kind: KIND, agreedOn: THURSDAY, requester: 'cliente' });
  expect((await subjectOf(number))?.subject).toBe('[CONSULTORIA DO MODULO] Erro na fatura');
});
