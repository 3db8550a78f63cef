import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';
import type { Name } from '../a-company.ts';

/** A March at TOTVS: three ends in term, one late, one refused on its way, some said how it was. */
let server: TestServer;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  server = await aServer('totvs');
  const { house } = server;
  const open = async (name: string, at: string) => {
    house.move(at);
    numbers[name] = await house.open();
    await house.add('marina', numbers[name], { event: 'taken' });
    return numbers[name];
  };
  const soon = await open('soon', '2026-03-02 09:00');
  house.move('2026-03-02 10:00');
  await house.add('marina', soon, { event: 'solved', text: 'Feito.' });
  await house.add('joao', soon, { event: 'accepted' });
  const refused = await open('refused', '2026-03-03 09:00');
  house.move('2026-03-03 10:00');
  await house.add('marina', refused, { event: 'solved', text: 'Feito.' });
  await house.add('joao', refused, { event: 'refused', reason: 'Não foi isso.' });
  await house.add('marina', refused, { event: 'solved', text: 'Agora sim.' });
  await house.add('joao', refused, { event: 'accepted' });
  const silent = await open('silent', '2026-03-04 09:00');
  await house.add('marina', silent, { event: 'solved', text: 'Feito.' });
  const late = await open('late', '2026-03-05 09:00');
  house.move('2026-03-27 09:00');
  await house.sweep();
  await house.add('marina', late, { event: 'solved', text: 'Demorou.' });
  await house.add('joao', late, { event: 'accepted' });
  await open('still open', '2026-03-27 10:00');
  await rate('late', 1, 'Três semanas!');
  house.move('2026-03-27 11:00');
  await rate('soon', 5, '');
});
afterAll(() => server.close());

const rate = (name: string, value: number, comment: string) =>
  server.ask('joao', {
    url: `/api/v1/portal/tickets/${numbers[name]}/rating`,
    method: 'POST',
    payload: { value, comment },
  });

const report = (name: Name, from = '2026-03-01', to = '2026-03-31') =>
  server.ask(name, { url: `/api/v1/desk/reports/service?from=${from}&to=${to}` });

describe('the report of a month', () => {
  it('TRG-145: gives the share in term per severity, of the tickets that ended then', async () => {
    const { all, bySeverity } = (await report('celia')).json();
    expect(all).toEqual({ tickets: 4, kept: 3, percent: 75 });
    expect(bySeverity).toEqual([{ label: expect.any(String), tickets: 4, kept: 3, percent: 75 }]);
    const april = (await report('celia', '2026-04-01', '2026-04-30')).json();
    expect(april).toMatchObject({ all: { tickets: 0, percent: null }, bySeverity: [] });
  });

  it('TRG-172: counts accepted by the customer, closed by expiry and refused apart', async () => {
    const { ends, refused } = (await report('celia')).json();
    expect(ends).toEqual([
      { end: 'accepted', tickets: 3 },
      { end: 'accepted_tacitly', tickets: 1 },
    ]);
    expect(refused).toBe(1);
  });

  it('TRG-140 PRN-040: lists what customers said, with score and comment', async () => {
    const { satisfaction } = (await report('celia')).json();
    expect(satisfaction.all).toEqual({ answers: 2, average: 50 });
    expect(satisfaction.list).toEqual([
      expect.objectContaining({ number: numbers['soon'], label: 'Muito satisfeito', dissatisfied: false }),
      expect.objectContaining({ number: numbers['late'], comment: 'Três semanas!', dissatisfied: true }),
    ]);
  });

  it('PRN-042: gives who leads the dissatisfied customer to talk to, with ticket and answer, until she did', async () => {
    const tasks = async (name: Name) => await server.ask(name, { url: '/api/v1/desk/tasks' });
    const settle = async (id: string, done: boolean) =>
      (
        await server.ask('celia', { url: `/api/v1/desk/tasks/${id}`, method: 'POST', payload: { done } })
      ).json();
    expect((await tasks('marina')).json().type).toBe('policy/not-allowed');
    const [task, ...more] = (await tasks('celia')).json();
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      number: numbers['late'],
      label: 'Muito insatisfeito',
      comment: 'Três semanas!',
    });
    expect(await settle(task.id, true)).toEqual([]);
    expect(await settle(task.id, false)).toEqual([task]);
    expect((await settle('00000000-0000-4000-8000-000000000000', true)).type).toBe('task/not-found');
  });

  it('ends with the last instant of its last day, in the vendor’s zone', async () => {
    expect((await report('celia', '2026-03-02', '2026-03-02')).json().all.tickets).toBe(1);
    expect((await report('celia', '2026-03-27', '2026-03-27')).json().all.tickets).toBe(1);
  });

  it('is for whoever leads', async () => {
    expect((await report('marina')).json().type).toBe('policy/not-allowed');
  });

  it('refuses a day that does not exist', async () => {
    expect((await report('celia', '2026-02-30')).statusCode).toBe(422);
  });
});
