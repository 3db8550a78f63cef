import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

const solved = async () => {
  server.house.move('2026-03-04 09:00');
  const number = await server.house.open();
  await server.house.add('marina', number, { event: 'taken' });
  server.house.move('2026-03-04 10:35');
  await server.house.add('marina', number, {
    event: 'solved',
    text: 'Sessão das 09:00 às 10:30: parâmetros revistos.',
  });
  return number;
};
const approve = (number: string, payload: object) =>
  server.ask('marina', {
    url: `/api/v1/desk/tickets/${number}/events`,
    method: 'POST',
    payload: { event: 'accepted', channel: 'phone', ...payload },
  });

describe('the acceptance of a solution', () => {
  it('TRG-060: given in the portal, it keeps who and when', async () => {
    const number = await solved();
    server.house.move('2026-03-04 10:50');
    await server.ask('joao', {
      url: `/api/v1/portal/tickets/${number}/events`,
      method: 'POST',
      payload: { event: 'accepted' },
    });
    const page = (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json();
    expect(page.timeline.at(-1)).toMatchObject({
      event: 'accepted',
      actor: 'João Batista Alves',
      at: '2026-03-04T10:50:00-03:00',
      channel: 'portal',
    });
  });

  it('TRG-061 B-69: given by phone, it is worth the same and keeps caller, agent and recording', async () => {
    const number = await solved();
    server.house.move('2026-03-04 11:00');
    const nobody = await approve(number, {});
    expect([nobody.statusCode, nobody.json().type]).toEqual([422, 'acceptance/caller-missing']);
    const page = (await approve(number, { caller: 'Bia Ferraz', call: 'REC-20260304-118' })).json();
    expect(page).toMatchObject({ closedAs: 'accepted', state: { id: 'closed' } });
    expect(page.timeline.at(-1)).toMatchObject({
      event: 'accepted',
      by: 'agent',
      actor: 'Marina Prado',
      channel: 'phone',
      line: 'Bia Ferraz aprovou a solução por telefone; Marina Prado registrou (gravação REC-20260304-118)',
    });
  });
});
