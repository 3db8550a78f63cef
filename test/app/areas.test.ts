import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '#/channels/mail-out.ts';
import { askArea } from '#/jobs/ask-area.ts';
import type { AreasView, DeskTicket } from '#/web/shared/shapes.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const path = (number: string) => `/api/v1/desk/tickets/${number}`;

function at(server: TestServer) {
  const ticketOf = async (number: string, name: Name = 'marina') =>
    (await server.ask(name, { url: path(number) })).json<DeskTicket>();
  const areas = async (number: string) =>
    (await server.ask('marina', { url: `${path(number)}/areas` })).json<AreasView>();
  const ask = (number: string, area: string, question: string) =>
    server.ask('marina', { url: `${path(number)}/areas`, method: 'POST', payload: { area, question } });
  const answer = (number: string, id: string, said: string) =>
    server.ask('marina', { url: `${path(number)}/areas/${id}`, method: 'POST', payload: { answer: said } });
  return { ticketOf, areas, ask, answer };
}

describe('areas that help at Prosoft', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer('prosoft');
    const { owner } = server.house;
    await owner.query("update person set team = 'nivel_2' where email = $1", [people.marina.email]);
    await owner.query("update person set team = 'comercial' where email = $1", [people.paulo.email]);
  });
  afterAll(() => server.close());

  it('PRO-052: Development is asked for help; the ticket stays with level 2, and the answer is recorded', async () => {
    const { ticketOf, areas, ask, answer } = at(server);
    server.house.move('2026-03-02 14:00');
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'forwarded', team: 'nivel_2' });
    await server.house.add('marina', number, { event: 'taken' });
    const { issues } = (await ask(number, 'desenvolvimento', 'Por que o índice se perde?')).json<AreasView>();
    expect(issues).toMatchObject([
      {
        area: 'Desenvolvimento',
        question: 'Por que o índice se perde?',
        askedAt: '2026-03-02T14:00:00-03:00',
        by: people.marina.name,
        answeredAt: null,
      },
    ]);
    const during = await ticketOf(number);
    expect(during).toMatchObject({
      team: { id: 'nivel_2' },
      assignee: people.marina.name,
      state: { id: 'in_service' },
    });
    expect(during.timeline.at(-1)).toMatchObject({ event: 'area_involved', visibility: 'internal' });
    await answer(number, issues[0]?.id ?? '', 'A transação fecha cedo demais.');
    expect((await areas(number)).issues[0]).toMatchObject({ answer: 'A transação fecha cedo demais.' });
    expect((await answer(number, issues[0]?.id ?? '', 'De novo')).json().type).toBe('issue/not-found');
    const seen = await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` });
    expect(seen.body).not.toContain('índice');
  });

  it('PRO-110: SAC involves the commercial area, whose people are called, and keeps the ticket', async () => {
    const { ticketOf, ask } = at(server);
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'forwarded', team: 'sac' });
    await server.house.add('marina', number, { event: 'taken' });
    await ask(number, 'comercial', 'O desconto prometido vale?');
    expect(await ticketOf(number)).toMatchObject({ team: { id: 'sac' }, assignee: people.marina.name });
    const { rows } = await server.house.owner.query(
      `select notice.kind, person.name from notice join ticket on ticket.id = ticket_id
         join person on person.id = person_id where number = $1 and person.kind = 'agent'`,
      [number],
    );
    expect(rows).toEqual([{ kind: 'mention', name: people.paulo.name }]);
  });

  it('an area the guide does not know, and a question without words, are refused', async () => {
    const { ask } = at(server);
    const number = await server.house.open();
    expect((await ask(number, 'marketing', 'Oi?')).json().type).toBe('area/unknown');
    expect((await ask(number, 'comercial', ' ')).statusCode).toBe(422);
  });
});

describe('areas that help at TOTVS', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await aServer('totvs')));
  afterAll(() => server.close());

  async function written(): Promise<Mail[]> {
    const { owner, site } = server.house;
    const { rows: jobs } = await owner.query(
      `select payload from graphile_worker._private_jobs as job
         join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'ask-area'`,
    );
    const sent: Mail[] = [];
    const mail = { send: async (letter: Mail) => void sent.push(letter), close: () => {} };
    for (const { payload } of jobs)
      await askArea({ site, mail, locale: 'pt-BR', url: 'https://x', host: 'x' }, payload);

    return sent;
  }

  it('TRG-033: a reproduced defect goes to maintenance with an issue of its own, and the ticket is in maintenance', async () => {
    const { ticketOf, areas } = at(server);
    server.house.move('2026-03-03 10:00');
    const number = await server.house.open();
    await server.ask('marina', {
      url: `${path(number)}/events`,
      method: 'POST',
      payload: { event: 'forwarded_to_maintenance', area: 'manutencao', reason: 'Reproduzido no padrão.' },
    });
    expect((await ticketOf(number)).state.id).toBe('in_maintenance');
    expect((await areas(number)).issues).toMatchObject([
      {
        area: 'Manutenção',
        question: 'Reproduzido no padrão.',
        askedAt: '2026-03-03T10:00:00-03:00',
        answeredAt: null,
      },
    ]);
    server.house.move('2026-03-04 10:00');
    await server.ask('marina', {
      url: `${path(number)}/events`,
      method: 'POST',
      payload: { event: 'returned_from_maintenance' },
    });
    expect((await areas(number)).issues[0]?.answeredAt).toBe('2026-03-04T10:00:00-03:00');
  });

  it('TRG-034: an error in the documentation is recorded as its cause, and the owner of the document is told, once', async () => {
    const { ticketOf, ask } = at(server);
    const number = await server.house.open({ kind: 'documentacao' });
    await ask(number, 'documentacao', 'A página da verba 065 omite o cálculo.');
    expect((await ticketOf(number)).timeline.at(-1)).toMatchObject({
      event: 'classified',
      visibility: 'internal',
      text: 'Não conformidade na documentação',
    });
    const [letter, ...more] = await written();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: { address: 'documentacao@totvs.example' }, repeat: false });
    expect(letter?.text).toContain('A página da verba 065 omite o cálculo.');
    expect(await written()).toEqual([]);
  });

  it('TRG-035: an accepted suggestion goes to the product backlog, and the customer sees what becomes of it', async () => {
    const { ask, answer } = at(server);
    server.house.move('2026-03-05 09:00');
    const number = await server.house.open({ kind: 'sugestao' });
    const { issues } = (await ask(number, 'produto', 'Filtrar o relatório por filial.')).json<AreasView>();
    const seen = async () =>
      (await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` }))
        .json<DeskTicket>()
        .timeline.at(-1);
    expect(await seen()).toMatchObject({
      text: 'Filtrar o relatório por filial.',
      line: 'Marina Prado envolveu a área Backlog do produto',
    });
    await answer(number, issues[0]?.id ?? '', 'Planejado para a versão 12.1.2610.');
    expect(await seen()).toMatchObject({
      text: 'Planejado para a versão 12.1.2610.',
      line: 'Resposta da área Backlog do produto',
    });
  });
});
