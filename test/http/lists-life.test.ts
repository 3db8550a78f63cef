import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totall');
});
afterAll(() => server.close());

const get = async (url: string, name: Name = 'joao') =>
  (await server.ask(name, { url: `/api/v1/portal/${url}` })).json();
const post = (url: string, payload: object, name: Name = 'joao') =>
  server.ask(name, { url: `/api/v1/portal/${url}`, method: 'POST', payload });
const page = (number: string) => `tickets/${encodeURIComponent(number)}`;
const subjects = (list: { rows: { subject: string }[] }) => list.rows.map(({ subject }) => subject);
const solve = async (number: string) => {
  await server.house.add('marina', number, { event: 'classified', scope: 'erro_do_sistema' });
  await server.house.add('marina', number, { event: 'solved', text: 'Corrigido na versão 12.5.' });
};

it('TTL-032: the map tells how many are open, in service and closed, and each count is the length of its list', async () => {
  const { house } = server;
  for (let n = 0; n < 3; n++) await house.open({ subject: `Aberto ${n}` });
  for (let n = 0; n < 2; n++) {
    const number = await house.open({ subject: `Em atendimento ${n}` });
    await house.add('marina', number, { event: 'taken' });
  }
  for (let n = 0; n < 7; n++) {
    const number = await house.open({ subject: `Encerrado ${n}` });
    await house.add('marina', number, { event: 'rejected', reason: 'Duplicado.' });
  }
  const { map } = (await get('home')) as { map: { group: string; count: number }[] };
  expect(map.map(({ group, count }) => [group, count])).toEqual([
    ['open', 3],
    ['in_service', 2],
    ['awaiting', 0],
    ['closed', 7],
  ]);
  for (const { group, count } of map) expect((await get(`tickets?group=${group}`)).rows).toHaveLength(count);
  expect((await get('tabs?group=closed')).total).toBe(7);
});

it('TRG-098: what a customer opens has a number and stands in her list', async () => {
  const answer = await post('tickets', anOpening(server.house.site, { subject: 'Boleto sem código' }));
  expect(answer.statusCode).toBe(201);
  const { number } = answer.json<{ number: string }>();
  const { rows } = (await get('tickets')) as { rows: { number: string; subject: string }[] };
  expect(rows[0]).toMatchObject({ number, subject: 'Boleto sem código' });
});

it('TTL-076: somebody of the same company writes in a ticket another one opened; of another company she may not', async () => {
  const number = await server.house.open({ subject: 'Da Bia' }, 'bia');
  const body = { event: 'customer_replied', text: 'Acontece comigo também.' };
  const answer = await post(`${page(number)}/events`, body, 'joao');
  expect(answer.statusCode).toBe(200);
  const said = answer.json<{ timeline: { text: string | null; actor: string }[] }>().timeline.at(-1);
  expect(said).toMatchObject({ text: body.text, actor: 'João Batista Alves' });
  expect((await post(`${page(number)}/events`, body, 'ivo')).statusCode).toBe(404);
});

it('TTL-067 TTL-068: who does not answer for 15 days finds the ticket closed, and it is not opened again: a new one is offered', async () => {
  const { house } = server;
  house.move('2026-03-05 09:00');
  const number = await house.open({ subject: 'Sem retorno' });
  house.move('2026-03-05 10:00');
  await solve(number);
  const closed = async () => subjects(await get('tickets?tab=encerrados'));
  house.move('2026-03-20 23:59');
  await house.sweep();
  expect(await closed()).not.toContain('Sem retorno');
  house.move('2026-03-21 00:00');
  await house.sweep();
  expect(await closed()).toContain('Sem retorno');
  house.move('2026-03-23 09:00');
  const answer = await post(`${page(number)}/events`, {
    event: 'customer_replied',
    text: 'Voltou a acontecer.',
  });
  expect([answer.statusCode, answer.json().type]).toEqual([409, 'ticket/closed']);
  expect(answer.json().detail).toMatch(/novo/);
  const again = { ...anOpening(house.site, { subject: 'Voltou' }), followUpOf: number };
  expect((await post('tickets', again)).statusCode).toBe(201);
  expect((await get(page(number))).state.id).toBe('closed');
});

it('TTL-075: what the vendor writes in a ticket is mailed to the requester; an internal entry never is', async () => {
  const { house } = server;
  const number = await house.open({ subject: 'Com correio' });
  const told = async () =>
    (
      await house.owner.query<{ kind: string }>(
        'select notice.kind from notice join ticket on ticket.id = ticket_id where number = $1 order by notice.seq',
        [number],
      )
    ).rows.map(({ kind }) => kind);
  const before = await told();
  await house.add('marina', number, { event: 'entry_added', visibility: 'internal', text: 'Ver com o Rui.' });
  expect(await told()).toEqual(before);
  await house.add('marina', number, { event: 'replied', text: 'Estamos vendo.' });
  await house.add('marina', number, {
    event: 'entry_added',
    visibility: 'public',
    text: 'Fica para amanhã.',
  });
  await house.add('marina', number, { event: 'waiting_customer', text: 'Qual loja?' });
  expect((await told()).length - before.length).toBe(3);
});
