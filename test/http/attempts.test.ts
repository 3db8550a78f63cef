import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('prosoft');
  await server.house.owner.query(`update person set phone = '(11) 91234-5678' where email like 'joao@%'`);
});
afterAll(() => server.close());

const page = async (number: string) =>
  (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json();
const call = async (number: string, outcome: string) =>
  await server.ask('marina', {
    url: `/api/v1/desk/tickets/${number}/events`,
    method: 'POST',
    payload: { event: 'contact_attempted', outcome },
  });

describe('calling the customer', () => {
  it('PRO-053 PRO-054: the desk says whom to call, which attempt it is, and from when the next one counts', async () => {
    const { house } = server;
    house.move('2026-03-02 09:30');
    const number = await house.open();
    await house.add('marina', number, { event: 'escalated', reason: 'Causa não identificada.' });
    expect(await page(number)).toMatchObject({
      attempts: { calls: { made: 0, of: 3, next: null } },
      customer: { contact: { phone: '(11) 91234-5678' } },
    });
    house.move('2026-03-02 09:40');
    expect((await call(number, 'not_reached')).statusCode).toBe(200);
    expect((await page(number)).attempts.calls).toEqual({
      made: 1,
      of: 3,
      next: '2026-03-03T12:00:00-03:00',
    });
    house.move('2026-03-02 15:00');
    const early = await call(number, 'not_reached');
    expect([early.statusCode, early.json().type]).toEqual([409, 'contact/too-early']);
    expect(early.json().detail).toContain('03/03');
    house.move('2026-03-03 12:00');
    expect((await page(number)).attempts.calls).toEqual({ made: 1, of: 3, next: null });
  });

  it('PRO-055: after the third the ticket is finished, and the customer is told why', async () => {
    const { house } = server;
    house.move('2026-03-02 09:00');
    const number = await house.open();
    for (const when of ['2026-03-02 09:40', '2026-03-03 15:00', '2026-03-04 09:00']) {
      house.move(when);
      expect((await call(number, 'not_reached')).statusCode).toBe(200);
    }
    expect(await page(number)).toMatchObject({ closedAs: 'customer_not_reached', attempts: { calls: null } });
    const { rows } = await house.owner.query(
      `select notice.kind from notice join ticket on ticket.id = ticket_id where number = $1 order by seq`,
      [number],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['opened', 'closed']);
    const seen = await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` });
    expect(seen.json().sentence).toContain('tentamos contato');
  });
});
