import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateTicket } from '#/app/rate.ts';
import type { DeskTicket } from '#/web/shared/shapes.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
let [old, present] = ['', ''];
beforeAll(async () => {
  server = await aServer('totvs');
  const { house } = server;
  house.move('2026-03-02 09:00');
  const rated = await house.open({ subject: 'Avaliado' });
  await house.add('marina', rated, { event: 'solved', text: 'Feito.' });
  await house.add('joao', rated, { event: 'accepted' });
  await house.as('joao', (visit) => rateTicket(visit, rated, { value: 2, comment: '' }, 'portal'));
  old = await house.open({ subject: 'Outro da padaria' }, 'bia');
  await house.open({ subject: 'De outra empresa' }, 'ivo');
  present = await house.open();
});
afterAll(() => server.close());

const customer = async (name: Name) =>
  (await server.ask(name, { url: `/api/v1/desk/tickets/${present}` })).json<DeskTicket>().customer;

describe('the customer at hand', () => {
  it('her company’s last tickets with state and due date, none of another company, and how many are open', async () => {
    const { recent, openTickets } = await customer('marina');
    expect(recent.map(({ subject, state }) => [subject, state])).toEqual([
      ['Outro da padaria', 'Novo'],
      ['Avaliado', 'Encerrado'],
    ]);
    expect(recent[0]?.number).toBe(old);
    expect(recent[0]?.due).toMatch(/^2026-03-\d\dT\d\d:00:00-03:00$/);
    expect(recent[1]?.due).toBeNull();
    expect(openTickets).toBe(2);
  });

  it('her colleagues, with how to reach them', async () => {
    const { contacts } = await customer('marina');
    expect(contacts).toEqual([{ name: people.bia.name, email: people.bia.email, phone: '' }]);
  });

  it('what the company says of the service, for those who lead alone', async () => {
    expect((await customer('marina')).satisfaction).toBeNull();
    expect((await customer('celia')).satisfaction).toEqual({ average: 25, answers: 1 });
  });
});
