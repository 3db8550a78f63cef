import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../a-company.ts';
import { entryMails, tokenIn } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('prosoft')));
afterAll(() => server.close());

describe('access lost, told to level 1', () => {
  it('PRO-048: an agent has a link sent to the registered address, once in a while; ticket and record say so', async () => {
    const number = await server.house.open();
    const url = `/api/v1/desk/tickets/${number}/access-link`;
    const send = () => server.ask('marina', { method: 'POST', url, payload: {} });
    expect((await send()).statusCode).toBe(204);
    expect((await send()).statusCode).toBe(204);
    const mails = await entryMails(server.house);
    expect(mails.map(({ to }) => to.address)).toEqual([people.joao.email]);
    expect(
      (await server.app.inject({ url: `/api/v1/entry-links/${tokenIn(mails[0])}` })).json(),
    ).toMatchObject({ kind: 'reset', email: people.joao.email });
    const page = await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` });
    const notes = page.json<{ timeline: { event: string; visibility: string; text: string }[] }>().timeline;
    const [note, ...others] = notes.filter(({ event }) => event === 'entry_added');
    expect([note?.visibility, others.length]).toEqual(['internal', 0]);
    expect(note?.text).toContain('link para criar uma nova senha');
    expect(page.body).not.toContain(tokenIn(mails[0]));
    const { rows } = await server.house.owner.query(
      `select act, subject_kind from audit where act = 'access_recovered'`,
    );
    expect(rows).toEqual([{ act: 'access_recovered', subject_kind: 'person' }]);
  });
});
