import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tokenHash } from '#/app/session.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const beat = (name: Name, number: string, doing: string) =>
  server.ask(name, { url: `/api/v1/desk/tickets/${number}/presence`, method: 'POST', payload: { doing } });
const send = (name: Name, number: string, payload: object) =>
  server.ask(name, { url: `/api/v1/desk/tickets/${number}/events`, method: 'POST', payload });
const revisionOf = async (number: string) =>
  (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json<{ revision: number }>()
    .revision;

/** What a listener of a side hears, straight from the broadcast. */
function anEar(name: Name) {
  const heard: { event: string; data: object }[] = [];
  const leave = server.broadcast.join({
    token: tokenHash(server.house.tokens[name]),
    face: people[name].kind === 'agent' ? 'desk' : 'portal',
    companies: new Set(),
    send: (event, data) => void heard.push({ event, data }),
    end: () => {},
  });
  onTestFinished(leave);
  return heard;
}
const lastHere = (heard: readonly { event: string; data: object }[]) =>
  heard.findLast(({ event }) => event === 'presence')?.data;

describe('who else is here', () => {
  it('agents hear who looks and who writes, a customer hears nothing', async () => {
    const number = await server.house.open();
    const [paulo, joao] = [anEar('paulo'), anEar('joao')];
    expect((await beat('marina', number, 'looking')).statusCode).toBe(204);
    const marina = { id: expect.any(String), name: people.marina.name };
    await expect.poll(() => lastHere(paulo)).toEqual({ number, people: [{ ...marina, isWriting: false }] });
    await beat('marina', number, 'writing');
    await expect.poll(() => lastHere(paulo)).toEqual({ number, people: [{ ...marina, isWriting: true }] });
    await beat('marina', number, 'leaving');
    await expect.poll(() => lastHere(paulo)).toEqual({ number, people: [] });
    expect(joao).toEqual([]);
  });

  it('of a ticket that does not exist nobody can be told', async () => {
    expect((await beat('marina', '00000000', 'looking')).json()).toMatchObject({
      status: 404,
      type: 'ticket/not-found',
    });
    expect((await beat('joao', await server.house.open(), 'looking')).statusCode).toBe(401);
  });
});

describe('a reply that crossed another one', () => {
  it('is refused with how many came in, and sent when the writer says so after reading them', async () => {
    const number = await server.house.open();
    const saw = await revisionOf(number);
    await server.house.add('joao', number, { event: 'customer_replied', text: 'Achei: era o meu filtro.' });
    await server.house.add('paulo', number, {
      event: 'entry_added',
      visibility: 'internal',
      text: 'Liguei para ele.',
    });
    const reply = { event: 'replied', text: 'Mande o log.', saw };
    const refused = await send('marina', number, reply);
    expect(refused.json()).toMatchObject({
      status: 409,
      type: 'ticket/changed-meanwhile',
      facts: { count: 2, saw },
    });
    expect(await revisionOf(number)).toBe(saw + 2);
    const sent = await send('marina', number, { ...reply, saw: saw + 2 });
    expect(sent.statusCode).toBe(200);
  });

  it('is not crossed by one’s own note, nor by what happened without a word', async () => {
    const number = await server.house.open();
    const saw = await revisionOf(number);
    await send('marina', number, { event: 'entry_added', text: 'Ver o log.', visibility: 'internal' });
    await server.house.add('paulo', number, { event: 'forwarded', team: 'consultoria' });
    expect((await send('marina', number, { event: 'replied', text: 'Olhando.', saw })).statusCode).toBe(200);
  });

  it('is not asked about where the writer does not say what she had read', async () => {
    const number = await server.house.open();
    await server.house.add('joao', number, { event: 'customer_replied', text: 'Mais um detalhe.' });
    expect((await send('marina', number, { event: 'replied', text: 'Obrigada.' })).statusCode).toBe(200);
  });
});
