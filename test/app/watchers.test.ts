import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warnTeam } from '#/jobs/warn-team.ts';
import type { DeskPage } from '#/web/shared/shapes.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
  await server.house.owner.query("update person set team = 'suporte' where email = any ($1)", [
    [people.marina.email, people.paulo.email],
  ]);
});
afterAll(() => server.close());

/** Who was told what of a ticket, once the worker has run the jobs that tell the team. */
async function told(number: string) {
  const { owner, site } = server.house;
  const { rows: jobs } = await owner.query(
    `select payload from graphile_worker._private_jobs as job
       join graphile_worker._private_tasks as task on task.id = job.task_id where task.identifier = 'warn-team'`,
  );
  for (const { payload } of jobs) await warnTeam(site, payload);
  const { rows } = await owner.query<{ kind: string; name: string }>(
    `select notice.kind, split_part(person.name, ' ', 1) as name from notice join ticket on ticket.id = ticket_id
       join person on person.id = person_id where number = $1 and person.kind = 'agent' order by seq, kind, name`,
    [number],
  );
  return rows.map(({ kind, name }) => `${kind} ${name}`);
}

const follow = (number: string, name: Name, follows = true) =>
  server.ask(name, {
    url: `/api/v1/desk/tickets/${number}/watching`,
    method: 'PUT',
    payload: { follows },
  });
const note = (number: string, text: string, name: Name = 'marina') =>
  server.house.add(name, number, { event: 'entry_added', visibility: 'internal', text });
const called = async (name: Name, view = 'followed') => {
  const answer = await server.ask(name, { url: `/api/v1/desk/tickets?view=${view}` });
  return answer
    .json<DeskPage>()
    .rows.filter((row) => row.called)
    .map(({ number }) => number);
};

describe('a colleague called by name in a note', () => {
  it('gets a mail and a mark on the desk list, until she has looked; the writer does not', async () => {
    const number = await server.house.open();
    await note(number, 'Você viu isto, @paulo siqueira? Eu, @Marina Prado, não.');
    expect(await told(number)).toEqual(['mention Paulo']);
    expect(await called('paulo')).toEqual([number]);
    expect(await called('paulo', 'queue')).toEqual([number]);
    expect(await called('celia')).toEqual([]);
    const seen = (revision: number) =>
      server.ask('paulo', {
        url: `/api/v1/desk/tickets/${number}/seen`,
        method: 'POST',
        payload: { revision },
      });
    await seen(1);
    expect(await called('paulo')).toEqual([number]);
    await seen(2);
    expect(await called('paulo')).toEqual([]);
  });

  it('customers are never told of an internal note, nor is anybody by a name in an answer', async () => {
    const number = await server.house.open();
    await note(number, '@João Batista Alves não deve saber. @Bia Ferraz também não.');
    await server.house.add('marina', number, { event: 'replied', text: 'Falei com @Paulo Siqueira.' });
    expect(await told(number)).toEqual([]);
    const { rows } = await server.house.owner.query(
      `select notice.kind from notice join ticket on ticket.id = ticket_id where number = $1 order by seq`,
      [number],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['opened', 'answered']);
  });
});

describe('who follows a ticket', () => {
  it('hears of notes and of the solution by a colleague, not of her own, and no more once she stopped', async () => {
    const number = await server.house.open();
    await follow(number, 'paulo');
    await follow(number, 'celia');
    await note(number, 'Falta o log.');
    await note(number, 'Achei o log.', 'paulo');
    await follow(number, 'celia', false);
    await server.house.add('marina', number, { event: 'solved', text: 'Feito.' });
    expect(await told(number)).toEqual([
      'followed Célia',
      'followed Paulo',
      'followed Célia',
      'followed Paulo',
    ]);
    expect(await called('paulo')).toContain(number);
  });

  it('is told once when she is called by name as well', async () => {
    const number = await server.house.open();
    await follow(number, 'paulo');
    await note(number, '@Paulo Siqueira, pode ver?');
    expect(await told(number)).toEqual(['mention Paulo']);
  });

  it('is seen by colleagues, who see her name', async () => {
    const number = await server.house.open();
    await follow(number, 'paulo');
    const page = (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json();
    expect(page.watching).toEqual({ follows: false, names: ['Paulo Siqueira'] });
  });
});

describe('what a customer writes', () => {
  it('is mailed to whoever has the ticket and to those who follow it, and to nobody else', async () => {
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'taken' });
    await follow(number, 'celia');
    await server.house.add('joao', number, { event: 'customer_replied', text: 'Segue o log.' });
    expect(await told(number)).toEqual(['customer_reply Célia', 'customer_reply Marina']);
    expect(await called('celia')).toContain(number);
  });

  it('is mailed to the team only while nobody took the ticket', async () => {
    const number = await server.house.open();
    await server.house.add('joao', number, { event: 'customer_replied', text: 'Segue o log.' });
    expect(await told(number)).toEqual(['customer_reply Marina', 'customer_reply Paulo']);
  });
});
