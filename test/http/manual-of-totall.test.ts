import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

/** What the manual of Totall calls things, and that they are so. */
let server: TestServer;
beforeAll(async () => void (server = await aServer('totall')));
afterAll(() => server.close());

const url = (number: string, side: 'desk' | 'portal') =>
  `/api/v1/${side}/tickets/${encodeURIComponent(number)}`;
const seenBy = async (name: 'joao' | 'marina' | 'bia', number: string) =>
  (await server.ask(name, { url: url(number, name === 'marina' ? 'desk' : 'portal') })).json();
const queue = async () => {
  const answer = await server.ask('marina', { url: '/api/v1/desk/tickets?view=queue' });
  return answer.json<{ rows: { number: string; assignee: string | null; requester: string }[] }>().rows;
};

async function opened(kind?: string): Promise<string> {
  const answer = await server.ask('joao', {
    url: '/api/v1/portal/tickets',
    method: 'POST',
    payload: { ...anOpening(server.house.site), key: randomUUID(), ...(kind && { kind }) },
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().number;
}

describe('the terms of the manual', () => {
  it('TTL-008 TTL-019: a ticket opened in the portal at 21:00 is registered and enters the queue', async () => {
    server.house.move('2026-03-02 21:00');
    const number = await opened();
    expect((await queue()).map((row) => row.number)).toContain(number);
    expect(await seenBy('joao', number)).toMatchObject({ openedAt: '2026-03-02T21:00:00-03:00' });
  });

  it('TTL-009: entries of both sides show who, of which side, and when, in order', async () => {
    server.house.move('2026-03-03 09:00');
    const number = await opened();
    server.house.move('2026-03-03 10:00');
    await server.house.add('joao', number, { event: 'customer_replied', text: 'Acontece só no caixa 2.' });
    server.house.move('2026-03-03 10:30');
    await server.house.add('marina', number, { event: 'replied', text: 'Vamos olhar o caixa 2.' });
    const { timeline } = await seenBy('bia', number);
    expect(timeline.slice(-2)).toMatchObject([
      { actor: people.joao.name, by: 'customer', at: '2026-03-03T10:00:00-03:00' },
      { actor: people.marina.name, by: 'agent', at: '2026-03-03T10:30:00-03:00' },
    ]);
  });

  it('TTL-010 TTL-013: the queue lists what is pending with its attendant, or without one', async () => {
    const [free, assigned] = [await opened(), await opened()];
    const { rows } = await server.house.owner.query('select id from person where email = $1', [
      people.paulo.email,
    ]);
    await server.house.add('marina', assigned, { event: 'assigned', to: rows[0].id });
    const listed = new Map((await queue()).map((row) => [row.number, row.assignee]));
    expect([listed.get(free), listed.get(assigned)]).toEqual([null, people.paulo.name]);
    expect(await seenBy('joao', assigned)).toMatchObject({ assignee: people.paulo.name });
  });

  it('TTL-011 TTL-012: a ticket has one customer company, and the requester who opened it', async () => {
    const number = await opened();
    expect(await seenBy('marina', number)).toMatchObject({
      requester: people.joao.name,
      company: 'Padaria Trigo Dourado Ltda',
      customer: { code: people.joao.company },
    });
    const foreign = await server.ask('joao', {
      url: '/api/v1/portal/tickets',
      method: 'POST',
      payload: { ...anOpening(server.house.site), key: randomUUID(), company: randomUUID() },
    });
    expect(foreign.json().type).toBe('company/not-yours');
  });

  it('TTL-014: who answers the phone changes the priority of the ticket named, with a reason, and notes the call', async () => {
    server.house.move('2026-03-04 09:00');
    const number = await opened();
    const reason = 'Ligou às 09:00: a loja toda parou.';
    await server.house.add('marina', number, { event: 'severity_changed', severity: 'critica', reason });
    await server.house.add('marina', number, {
      event: 'entry_added',
      visibility: 'internal',
      text: 'Ligação de João, 4 minutos.',
    });
    const page = await seenBy('marina', number);
    expect(page.severity.id).toBe('critica');
    expect(page.timeline.slice(-2)).toMatchObject([
      { text: reason },
      { text: 'Ligação de João, 4 minutos.' },
    ]);
    expect((await queue())[0]?.number).toBe(number);
  });

  it('TTL-015: the portal is for opening and for following', async () => {
    const number = await opened();
    await server.house.add('marina', number, { event: 'taken' });
    expect(await seenBy('joao', number)).toMatchObject({ state: { label: '3. Em Atendimento' } });
    const list = await server.ask('joao', { url: `/api/v1/portal/tickets?q=${encodeURIComponent(number)}` });
    expect(list.json().rows.map((row: { number: string }) => row.number)).toEqual([number]);
  });

  it('TTL-060: the registered address is told that the ticket was registered, with its number', async () => {
    const number = await opened();
    const { rows } = await server.house.owner.query(
      `select notice.kind, person.email from notice join person on person.id = person_id
         join ticket on ticket.id = ticket_id where number = $1`,
      [number],
    );
    expect(rows).toEqual([{ kind: 'opened', email: people.joao.email }]);
  });

  it('TTL-103: the analysis of an implementation may be asked for at any moment, and goes to Triagem', async () => {
    server.house.move('2026-03-02 10:00');
    const number = await opened('implementacao');
    expect(await seenBy('marina', number)).toMatchObject({ team: { id: 'triagem' } });
  });
});
