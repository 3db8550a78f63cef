import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warnTeam } from '#/jobs/warn-team.ts';
import { noticeText } from '#/text/notices/notice-text.ts';
import { escalationNotice } from '#/text/notices/escalation-notice.ts';
import { people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('pronnus');
  await server.house.owner.query(`update person set roles = '{director}' where email = $1`, [
    people.paulo.email,
  ]);
});
afterAll(() => server.close());

const portal = (number: string) => `/api/v1/portal/tickets/${number}`;
const page = async (number: string) => (await server.ask('joao', { url: portal(number) })).json();
const say = async (number: string, payload: object) =>
  await server.ask('joao', { url: `${portal(number)}/events`, method: 'POST', payload });
const opened = async (motivo = 'restauracao_backup') => {
  server.house.move('2026-03-02 09:00');
  return await server.house.open({ answers: { motivo } });
};

describe('PRN-018: a deadline is an estimate', () => {
  it('to the customer, wherever she sees it', async () => {
    const number = await opened();
    const ticket = await page(number);
    expect(ticket.due.words).toContain('estimativa');
    expect(ticket.clocks).toMatchObject([{ name: 'support', promised: true, estimate: true }]);
    expect(ticket.clocks[0].sentences.at(-1)).toBe(
      'Estimativa: segunda, 02/03, às 17:00. Situações que pedem mais tempo podem excedê-la.',
    );
    const preview = await server.ask('joao', {
      url: '/api/v1/portal/tickets/preview',
      method: 'POST',
      payload: { product: 'gestao', answers: { motivo: 'duvida' } },
    });
    expect(preview.json()).toMatchObject({ estimate: true });
  });

  it('that may be exceeded: the ticket is over the estimate, and nothing is blocked', async () => {
    const number = await opened();
    server.house.move('2026-03-02 17:30');
    await server.house.sweep();
    const late = await page(number);
    expect(late.due).toMatchObject({ state: 'breached', words: 'acima da estimativa' });
    expect(late.clocks[0].sentences.at(-1)).toContain('Acima da estimativa');
    expect(late.actions).toContain('customer_replied');
    expect((await say(number, { event: 'customer_replied', text: 'Alguma novidade?' })).statusCode).toBe(200);
    await server.house.add('marina', number, { event: 'solved', text: 'Pronto.' });
    expect((await page(number)).due.words).toBe('acima da estimativa');
  });

  it('in the mail of the opening too', async () => {
    const { guide } = server.house.site.guides.current;
    const { rows } = await server.house.owner.query('select fold from ticket limit 1');
    const facts = {
      guide,
      ticket: rows[0].fold,
      kind: 'opened',
      number: '000001',
      subject: 'Restaurar',
      to: 'João Alves',
      author: null,
      body: null,
      due: Date.parse('2026-03-02T17:00:00-03:00'),
      link: 'http://x',
      byLink: () => 'http://x/r',
    } as const;
    expect(noticeText(facts, 'pt-BR').text).toContain('Estimativa: segunda, 02/03, às 17:00. Situações');
    expect(noticeText({ ...facts, guide: { ...guide, promise: 'date' } }, 'pt-BR').text).toContain(
      'Previsão: ',
    );
  });

  it('and the published guide says so', async () => {
    const answer = await server.ask(undefined, { url: '/api/v1/guide' });
    expect(answer.payload).toContain('a data é uma estimativa e pode ser excedida');
  });
});

describe('PRN-074: a customer who is not served well', () => {
  const told = async (number: string) => {
    const { rows: jobs } = await server.house.owner.query(
      `select payload from graphile_worker._private_jobs as job
         join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'warn-team'`,
    );
    for (const { payload } of jobs) await warnTeam(server.house.site, payload);
    const { rows } = await server.house.owner.query<{ name: string }>(
      `select person.name from notice join ticket on ticket.id = ticket_id join person on person.id = person_id
        where number = $1 and notice.kind = 'escalation' order by person.name`,
      [number],
    );
    return rows.map(({ name }) => name);
  };

  it('asks those who lead, with a reason; leader and director are told, and it is recorded', async () => {
    const number = await opened();
    await server.house.add('marina', number, { event: 'taken' });
    server.house.move('2026-03-02 15:00');
    const answer = await say(number, { event: 'escalated', reason: 'A loja está parada desde cedo.' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().timeline.at(-1)).toMatchObject({
      event: 'escalated',
      at: '2026-03-02T15:00:00-03:00',
      by: 'customer',
      text: 'A loja está parada desde cedo.',
      line: 'João Batista Alves chamou a liderança',
    });
    expect(await told(number)).toEqual([people.celia.name, people.marina.name, people.paulo.name]);
  });

  it('says why', async () => {
    const answer = await say(await opened(), { event: 'escalated', reason: ' ' });
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'ticket/reason-missing']);
  });

  it('asks once more only after somebody answered', async () => {
    const number = await opened();
    expect((await say(number, { event: 'escalated', reason: 'Parado.' })).json().actions).not.toContain(
      'escalated',
    );
    const again = await say(number, { event: 'escalated', reason: 'Parado!' });
    expect([again.statusCode, again.json().type]).toEqual([409, 'escalation/made-already']);
    server.house.move('2026-03-02 10:00');
    await server.house.add('marina', number, { event: 'replied', text: 'Estamos vendo.' });
    expect((await say(number, { event: 'escalated', reason: 'Ainda parado.' })).statusCode).toBe(200);
  });

  it('is read by those who lead in a message with her words and the way to the ticket', () => {
    const { guide } = server.house.site.guides.current;
    const facts = {
      kind: 'escalation' as const,
      guide,
      number: '000042',
      subject: 'Restaurar',
      company: 'Padaria Trigo Dourado Ltda',
      to: 'Paulo Siqueira',
      author: 'João Batista Alves',
      body: 'A loja está parada.',
      link: 'http://x/atendimento/000042',
    };
    const { subject, text } = escalationNotice(facts, 'pt-BR');
    expect(subject).toBe('[000042] O cliente chama a liderança: Restaurar');
    for (const part of ['João Batista Alves', 'A loja está parada.', facts.link])
      expect(text).toContain(part);
  });

  it('is not offered where the guide does not offer it', async () => {
    const other = await aServer('totvs');
    try {
      const number = await other.house.open();
      const payload = { event: 'escalated', reason: 'Parado.' };
      const answer = await other.ask('joao', { url: `${portal(number)}/events`, method: 'POST', payload });
      expect([answer.statusCode, answer.json().type]).toEqual([403, 'policy/not-allowed']);
    } finally {
      await other.close();
    }
  });
});
