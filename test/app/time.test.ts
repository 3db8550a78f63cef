import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskTicket } from '#/web/shared/shapes.ts';
import { aServer, type TestServer } from '../a-server.ts';
import type { Name } from '../a-company.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

const path = (number: string) => `/api/v1/desk/tickets/${number}`;
const ticketOf = async (number: string, name: Name = 'marina') =>
  (await server.ask(name, { url: path(number) })).json<DeskTicket>();
const timer = async (number: string, doing: string, name: Name = 'marina') =>
  (
    await server.ask(name, { url: `${path(number)}/timer`, method: 'PUT', payload: { doing } })
  ).json<DeskTicket>();
const say = (number: string, event: object) =>
  server.ask('marina', { url: `${path(number)}/events`, method: 'POST', payload: event });

describe('time recorded', () => {
  it('TRG-059: what a consultant did from 09:00 to 10:30 is 90 minutes with a text, before anything is finished', async () => {
    const { house } = server;
    house.move('2026-03-04 09:00');
    const number = await house.open();
    await house.add('marina', number, { event: 'forwarded', team: 'consultoria' });
    const early = await say(number, { event: 'solved', text: 'Pronto.' });
    expect([early.statusCode, early.json().type]).toEqual([422, 'time/missing']);
    expect(early.json().detail).toContain('Consultoria');
    await timer(number, 'start');
    house.move('2026-03-04 10:30');
    expect((await ticketOf(number)).time.timer).toEqual({ seconds: 5400, running: true });
    const mute = await say(number, { event: 'time_logged', minutes: 90, text: ' ' });
    expect(mute.json().type).toBe('time/text-missing');
    const text = 'Analisei a parametrização da folha.';
    const logged = (await say(number, { event: 'time_logged', minutes: 90, text })).json<DeskTicket>();
    expect(logged.time).toMatchObject({ total: '1 h 30 min', required: true, timer: null });
    expect(logged.timeline.at(-1)).toMatchObject({
      text,
      visibility: 'internal',
      line: 'Marina Prado registrou 1 h 30 min de trabalho',
    });
    expect((await say(number, { event: 'solved', text: 'Pronto.' })).statusCode).toBe(200);
  });

  it('TRG-059: a session is not finished while the timer holds time nobody wrote down', async () => {
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'forwarded', team: 'consultoria' });
    await say(number, { event: 'time_logged', minutes: 10, text: 'Li o log.' });
    await timer(number, 'start');
    await timer(number, 'pause');
    const early = await say(number, { event: 'solved', text: 'Pronto.' });
    expect([early.statusCode, early.json().type]).toEqual([409, 'time/running']);
    await timer(number, 'discard');
    expect((await say(number, { event: 'solved', text: 'Pronto.' })).statusCode).toBe(200);
  });

  it('elsewhere nobody is asked for time, and minutes are of a day', async () => {
    const number = await server.house.open();
    for (const minutes of [0, 1441, 1.5])
      expect((await say(number, { event: 'time_logged', minutes })).statusCode).toBe(422);
    const log = server.house.add('marina', number, { event: 'time_logged', minutes: 2000 });
    await expect(log).rejects.toMatchObject({ code: 'time/minutes' });
    expect((await say(number, { event: 'solved', text: 'Pronto.' })).statusCode).toBe(200);
  });

  it('is the team’s own, unless it is shown to the customer on purpose', async () => {
    const number = await server.house.open();
    await say(number, { event: 'time_logged', minutes: 30, text: 'Segredo.' });
    await say(number, { event: 'time_logged', minutes: 15, text: 'À vista.', visibility: 'public' });
    const seen = await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` });
    expect(seen.body).toContain('À vista.');
    expect(seen.body).not.toContain('Segredo.');
    expect((await ticketOf(number)).time.total).toBe('45 min');
  });

  it('PRN-031: a call is an entry with its duration', async () => {
    const pronnus = await aServer('pronnus');
    try {
      pronnus.house.move('2026-03-02 14:00');
      const number = await pronnus.house.open();
      const called = await pronnus.ask('marina', {
        url: `${path(number)}/events`,
        method: 'POST',
        payload: { event: 'time_logged', minutes: 12, text: 'Tirou a dúvida da verba.', channel: 'phone' },
      });
      expect(called.json<DeskTicket>().timeline.at(-1)).toMatchObject({
        channel: 'phone',
        text: 'Tirou a dúvida da verba.',
        at: '2026-03-02T14:00:00-03:00',
        line: 'Marina Prado falou com o cliente por telefone (12 min)',
      });
    } finally {
      await pronnus.close();
    }
  });
});

describe('a timer', () => {
  it('goes on while nobody looks, pauses, and goes on from there; one runs at a time', async () => {
    const { house } = server;
    house.move('2026-03-05 09:00');
    const [one, other] = [await house.open(), await house.open()];
    await timer(one, 'start');
    house.move('2026-03-05 09:20');
    expect((await timer(other, 'start')).time).toMatchObject({ timer: { seconds: 0 }, elsewhere: null });
    expect((await ticketOf(one)).time).toMatchObject({
      timer: { seconds: 1200, running: false },
      elsewhere: other,
    });
    house.move('2026-03-05 10:00');
    await timer(one, 'start');
    await timer(one, 'start');
    house.move('2026-03-05 10:05');
    expect((await timer(one, 'pause')).time.timer).toEqual({ seconds: 1500, running: false });
    expect((await ticketOf(other)).time.timer).toEqual({ seconds: 2400, running: false });
  });

  it('is its agent’s own', async () => {
    const number = await server.house.open();
    await timer(number, 'start');
    expect((await ticketOf(number, 'paulo')).time).toMatchObject({ timer: null, elsewhere: null });
    await timer(number, 'discard', 'paulo');
    expect((await ticketOf(number)).time.timer?.running).toBe(true);
  });
});
