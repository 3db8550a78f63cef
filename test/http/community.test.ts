import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

interface Topics {
  readonly topics: readonly { readonly id: string; readonly title: string; readonly fresh: boolean }[];
  readonly next: string | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
  await server.house.owner.query("update person set roles = '{consultant}' where email like 'paulo@%'");
  server.house.move('2026-03-02 10:00');
});
afterAll(() => server.close());

const ask = (name: Name, url: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET', payload?: object) =>
  server.ask(name, { url: `/api/v1/desk/${url}`, method, ...(payload && { payload }) });
const question = async (name: Name, title: string, body = 'Onde vejo isso?') => {
  const id = randomUUID();
  const answer = await ask(name, 'communities/p/topics', 'POST', { id, title, body });
  expect(answer.statusCode).toBe(200);
  return id;
};
const list = async (name: Name, query = '') =>
  (await ask(name, `communities/p/topics?${query}`)).json<Topics>();
const topic = async (name: Name, id: string) => (await ask(name, `topics/${id}`)).json();
const tickets = async () =>
  (await server.house.owner.query<{ count: number }>('select count(*)::int as count from ticket')).rows[0]
    ?.count;

it('TRG-036: an internal consultant asks in P@, support agents answer there, and no ticket is opened', async () => {
  const before = await tickets();
  expect((await ask('paulo', 'communities')).json()).toEqual([expect.objectContaining({ id: 'p' })]);
  const id = await question('paulo', 'Como reprocessar a folha?');
  server.house.move('2026-03-02 10:30');
  const said = await ask('marina', `topics/${id}/answers`, 'POST', {
    id: randomUUID(),
    body: 'Pela rotina 065.',
  });
  expect(said.json()).toMatchObject({
    community: 'P@ – Suporte Colaborativo',
    author: 'Paulo Siqueira',
    answers: 1,
    list: [{ author: 'Marina Prado', body: 'Pela rotina 065.', at: '2026-03-02T10:30:00-03:00', mine: true }],
  });
  expect(await tickets()).toBe(before);
});

it('TRG-036: customers do not see what colleagues ask each other', async () => {
  const id = await question('paulo', 'Assunto interno');
  for (const url of ['communities', 'communities/p/topics', `topics/${id}`])
    expect((await ask('joao', url)).statusCode, url).toBe(401);
});

it('who asked is told of a new answer until she reads it, and says which one helped', async () => {
  const id = await question('paulo', 'Qual é o índice?');
  const answer = randomUUID();
  server.house.move('2026-03-02 11:00');
  await ask('marina', `topics/${id}/answers`, 'POST', { id: answer, body: 'O de matrícula.' });
  const fresh = async (name: Name) => (await list(name)).topics.find((one) => one.id === id)?.fresh;
  expect([await fresh('paulo'), await fresh('marina')]).toEqual([true, false]);
  await topic('paulo', id);
  expect(await fresh('paulo')).toBe(false);
  expect((await ask('marina', `topics/${id}/settled`, 'PUT', { answer })).statusCode).toBe(403);
  expect((await ask('paulo', `topics/${id}/settled`, 'PUT', { answer: randomUUID() })).statusCode).toBe(403);
  expect((await ask('paulo', `topics/${id}/settled`, 'PUT', { answer })).json()).toMatchObject({
    solved: true,
    list: [{ helped: true }],
  });
  expect((await ask('paulo', `topics/${id}/settled`, 'PUT', { answer: null })).json()).toMatchObject({
    solved: false,
  });
});

it('one takes one’s own answer back, and nobody else’s', async () => {
  const id = await question('paulo', 'Qual é o parâmetro?');
  const answer = randomUUID();
  await ask('marina', `topics/${id}/answers`, 'POST', { id: answer, body: 'MV_FOL01, senha 123.' });
  await ask('paulo', `topics/${id}/settled`, 'PUT', { answer });
  expect((await ask('paulo', `topics/${id}/answers/${answer}`, 'DELETE')).statusCode).toBe(403);
  const gone = (await ask('marina', `topics/${id}/answers/${answer}`, 'DELETE')).json();
  expect(gone).toMatchObject({ answers: 0, solved: false, list: [{ removed: true, body: '' }] });
});

it('what is sent twice is kept once', async () => {
  const id = await question('paulo', 'Duas vezes?');
  await ask('paulo', 'communities/p/topics', 'POST', { id, title: 'Duas vezes?', body: 'x' });
  const said = { id: randomUUID(), body: 'Uma.' };
  await ask('marina', `topics/${id}/answers`, 'POST', said);
  const again = (await ask('marina', `topics/${id}/answers`, 'POST', said)).json();
  expect([again.answers, again.list.length]).toEqual([1, 1]);
  expect((await list('paulo', 'q=duas%20vezes')).topics).toHaveLength(1);
});

it('is searched without accents, narrowed to what nobody answered, and paged without a gap', async () => {
  const ids: string[] = [];
  for (let nth = 0; nth < 30; nth++) ids.push(await question('paulo', `Conciliação bancária ${nth}`));
  server.house.move('2026-03-02 12:00');
  await ask('marina', `topics/${ids[0]}/answers`, 'POST', { id: randomUUID(), body: 'Veja o manual.' });
  const first = await list('marina', 'q=conciliacao');
  const second = await list('marina', `q=conciliacao&cursor=${first.next}`);
  expect([first.topics.length, second.topics.length, second.next]).toEqual([25, 5, null]);
  expect(new Set([...first.topics, ...second.topics].map(({ id }) => id))).toEqual(new Set(ids));
  expect(first.topics[0]?.id).toBe(ids[0]);
  const open = await list('marina', 'q=conciliacao&unanswered=yes');
  expect(open.topics.map(({ id }) => id)).not.toContain(ids[0]);
  expect((await list('marina', 'q=100%25')).topics).toEqual([]);
});
