import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '#/domain/guide/difference.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { differenceInWords } from '#/text/plan/difference.ts';
import type { Articles, DeskTicket } from '#/web/shared/shapes.ts';
import { readFileSync } from 'node:fs';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('prosoft');
  const teams = [
    ['marina', 'suporte'],
    ['paulo', 'nivel_2'],
    ['celia', 'suporte'],
  ] as const;
  for (const [name, team] of teams)
    await server.house.owner.query('update person set team = $1 where email = $2', [
      team,
      people[name].email,
    ]);
});
afterAll(() => server.close());

const path = (number: string) => `/api/v1/desk/tickets/${number}`;
const ticketOf = async (name: Name, number: string) =>
  (await server.ask(name, { url: path(number) })).json<DeskTicket>();
const say = (name: Name, number: string, event: object) =>
  server.ask(name, { url: `${path(number)}/events`, method: 'POST', payload: event });
const idOf = async (name: Name) => {
  const { rows } = await server.house.owner.query('select id from person where email = $1', [
    people[name].email,
  ]);
  return rows[0]?.id as string;
};
const escalated = async (subject = 'Folha não fecha') => {
  const number = await server.house.open({ subject });
  await say('marina', number, {
    event: 'escalated',
    reason: 'Não achei a causa.',
    cause: 'causa_nao_identificada',
  });
  return number;
};

describe('the levels of Prosoft', () => {
  it('PRO-043: level 1 answers by chat unless the agent chooses otherwise, and so it is recorded', async () => {
    server.house.move('2026-03-02 09:00');
    const number = await server.house.open();
    await say('marina', number, { event: 'taken' });
    expect((await ticketOf('marina', number)).replyChannel).toBe('chat');
    const { replyChannel: channel } = await ticketOf('marina', number);
    await say('marina', number, { event: 'replied', text: 'Olá!', channel });
    const { timeline } = await ticketOf('marina', number);
    expect(timeline.at(-1)).toMatchObject({ event: 'replied', channel: 'chat' });
    expect((await ticketOf('paulo', await escalated())).replyChannel).toBe('phone');
  });

  it('PRO-051: escalated because the cause is not identified, only level 2 receives it', async () => {
    const number = await escalated();
    const seen = await ticketOf('marina', number);
    expect(seen).toMatchObject({ team: { id: 'nivel_2' }, assignee: null });
    expect(seen.actions).not.toContain('taken');
    expect(seen.agents.map(({ name }) => name)).toEqual([people.paulo.name]);
    for (const event of [{ event: 'taken' }, { event: 'assigned', to: await idOf('celia') }]) {
      const answer = await say('marina', number, event);
      expect([answer.statusCode, answer.json().type]).toEqual([403, 'agent/not-of-team']);
    }
    const other = await server.house.open();
    const forward = { event: 'forwarded', team: 'nivel_2', to: await idOf('marina') };
    expect((await say('marina', other, forward)).json().type).toBe('agent/not-of-team');
    expect((await say('paulo', number, { event: 'taken' })).statusCode).toBe(200);
  });

  it('PRO-051: a reason the guide does not know is refused; another one goes a level up in its own team', async () => {
    const number = await server.house.open();
    const wrong = await say('marina', number, { event: 'escalated', reason: 'x', cause: 'nada' });
    expect(wrong.json().type).toBe('escalation/reason-unknown');
    await say('marina', number, { event: 'escalated', reason: 'Cliente com pressa.' });
    expect((await ticketOf('marina', number)).team.id).toBe('suporte');
  });

  it('PRO-057: level 2 does not finish without cause and solution, and an article linked or drafted', async () => {
    const number = await escalated();
    await say('paulo', number, { event: 'taken' });
    const solve = (closing: object = {}) =>
      say('paulo', number, { event: 'solved', text: 'Corrigido o índice.', closing });
    expect((await say('paulo', number, { event: 'solved', text: ' ' })).statusCode).toBe(422);
    expect((await solve()).json().type).toBe('closing/cause-missing');
    const refused = await solve({ cause: 'Índice corrompido.' });
    expect(refused.json().type).toBe('closing/article-missing');
    expect((await ticketOf('paulo', number)).state.id).not.toBe('closed');
    const draft = { title: 'Folha não fecha: índice', body: 'Causa: índice. Solução: recriar.' };
    const made = await server.ask('paulo', {
      url: `${path(number)}/articles`,
      method: 'POST',
      payload: draft,
    });
    expect(made.json<Articles>()).toMatchObject([{ ...draft, name: 'KB-1', state: 'draft', linked: true }]);
    expect((await solve({ cause: 'Índice corrompido.' })).statusCode).toBe(200);
  });

  it('PRO-057: level 1 is asked for neither', async () => {
    const number = await server.house.open();
    expect((await say('marina', number, { event: 'solved', text: 'Era a senha.' })).statusCode).toBe(200);
  });

  it('PRO-058: what level 2 wrote is suggested to level 1 for a similar subject, and can be linked', async () => {
    server.house.move('2026-03-03 09:00');
    const number = await server.house.open({ subject: 'A folha não fecha' });
    const articles = async () =>
      (await server.ask('marina', { url: `${path(number)}/articles` })).json<Articles>();
    const [article] = await articles();
    expect(article).toMatchObject({ name: 'KB-1', linked: false });
    await server.ask('marina', {
      url: `${path(number)}/articles`,
      method: 'POST',
      payload: { id: article?.id },
    });
    expect(await articles()).toMatchObject([{ name: 'KB-1', linked: true }]);
    const other = await server.house.open({ subject: 'Boleto vencido' });
    expect((await server.ask('marina', { url: `${path(other)}/articles` })).json()).toEqual([]);
    const customer = await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` });
    expect(customer.body).not.toContain('KB-1');
  });
});

it('TRG-197: transfers between teams are counted per ticket, and shown in the report', async () => {
  const totvs = await aServer('totvs');
  try {
    const { house } = totvs;
    house.move('2026-03-02 10:00');
    const [straight, moved] = [await house.open(), await house.open()];
    await house.add('marina', straight, { event: 'forwarded', team: 'suporte' });
    await house.add('marina', moved, { event: 'forwarded', team: 'cst' });
    await house.add('marina', moved, { event: 'forwarded', team: 'suporte' });
    const page = (await totvs.ask('marina', { url: path(moved) })).json<DeskTicket>();
    expect(page.transfers).toBe(2);
    const report = (
      await totvs.ask('celia', { url: '/api/v1/desk/reports/service?from=2026-03-01&to=2026-03-31' })
    ).json();
    expect(report.moved).toEqual([{ number: moved, subject: page.subject, transfers: 2 }]);
  } finally {
    await totvs.close();
  }
});

describe('the keys of the levels in a guide file', () => {
  const text = readFileSync('guides/prosoft.yaml', 'utf8');
  const problems = (from: string, to: string) => {
    const read = readGuide(text.replace(from, to), 'p.yaml');
    return 'problems' in read ? read.problems.map(({ message }) => message).join('\n') : '';
  };

  it('name their line when they are wrong', () => {
    expect(problems('team: nivel_2 }', 'team: nivel_3 }')).toContain('equipe desconhecida: “nivel_3”');
    expect(problems('reply_channel: chat', 'reply_channel: pombo')).not.toBe('');
    expect(problems('members_only: yes', 'members_only: talvez')).toContain('talvez');
  });

  it('are told in words when they change', () => {
    const guideOf = (from: string, to: string) => {
      const read = readGuide(text.replace(from, to), 'p.yaml');
      if (!('guide' in read)) throw new Error('not a guide');
      return read.guide;
    };
    const before = guideOf('', '');
    const after = guideOf('article_required: yes', 'article_required: no');
    const [difference] = differences(before, after);
    if (!difference) throw new Error('no difference');
    expect(differenceInWords(difference, before, after, 'pt-BR').sentence).toBe(
      'Equipe Suporte Técnico – Nível 2: artigo e causa obrigatórios de sim para não',
    );
  });
});
