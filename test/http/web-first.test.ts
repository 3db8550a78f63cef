import { afterAll, beforeAll, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';

let totall: TestServer;
let pronnus: TestServer;
beforeAll(async () => void ([totall, pronnus] = await Promise.all([aServer('totall'), aServer('pronnus')])));
afterAll(() => Promise.all([totall.close(), pronnus.close()]));

const log = (server: TestServer, number: string, payload: object) =>
  server.ask('marina', {
    url: `/api/v1/desk/tickets/${encodeURIComponent(number)}/events`,
    method: 'POST',
    payload: {
      event: 'time_logged',
      minutes: 5,
      text: 'Falamos sobre o erro.',
      channel: 'phone',
      ...payload,
    },
  });

it('TTL-026: a call of 09:00 is not written down in the ticket opened at 09:05; one of 09:05 is', async () => {
  totall.house.move('2026-03-02 09:05');
  const number = await totall.house.open();
  totall.house.move('2026-03-02 09:30');
  const refused = await log(totall, number, { began: '2026-03-02T09:00' });
  expect([refused.statusCode, refused.json().type]).toEqual([409, 'time/before-ticket']);
  expect(refused.json().detail).toBe(
    'A ligação começou em 02/03/2026 às 09:00, antes da abertura do chamado, em 02/03/2026 às 09:05. O registro na web vem antes do telefone: anote a ligação no chamado que já estava aberto.',
  );
  expect((await log(totall, number, { began: '2026-03-02T09:05' })).statusCode).toBe(200);
});

it('TTL-026: whoever does not say when it began says that it ended just now', async () => {
  totall.house.move('2026-03-02 10:00');
  const number = await totall.house.open();
  totall.house.move('2026-03-02 10:10');
  expect((await log(totall, number, { minutes: 11 })).json().type).toBe('time/before-ticket');
  expect((await log(totall, number, { minutes: 10 })).statusCode).toBe(200);
  const work = { minutes: 60, channel: undefined };
  expect((await log(totall, number, work)).statusCode).toBe(200);
  const page = (
    await totall.ask('marina', { url: `/api/v1/desk/tickets/${encodeURIComponent(number)}` })
  ).json();
  expect(page.time.webFirst).toBe(true);
});

it('where the guide asks for no ticket first, a call is written down whenever it began', async () => {
  pronnus.house.move('2026-03-02 09:05');
  const number = await pronnus.house.open();
  pronnus.house.move('2026-03-02 09:30');
  expect((await log(pronnus, number, { began: '2026-03-02T09:00' })).statusCode).toBe(200);
});
