import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
let ids: Record<string, string>;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  server = await aServer('totvs');
  const { house } = server;
  const { rows } = await house.owner.query<{ word: string; id: string }>(
    `select split_part(email, '@', 1) as word, id from person union all
     select case code when '104233' then 'padaria' else 'metalurgica' end, id from company`,
  );
  ids = Object.fromEntries(rows.map(({ word, id }) => [word, id]));
  const open = async (subject: string, when: string, name: Name = 'joao', more: object = {}) => {
    house.move(when);
    numbers[subject] = await house.open({ subject, ...more }, name);
    return numbers[subject];
  };
  await open('Folha não fecha', '2026-03-02 09:00');
  const served = await open('Nota rejeitada', '2026-03-03 09:00', 'ivo');
  await house.add('marina', served, { event: 'taken' });
  const waiting = await open('Relatório lento', '2026-03-04 09:00', 'bia');
  await house.add('paulo', waiting, { event: 'taken' });
  await house.add('paulo', waiting, { event: 'waiting_customer', text: 'Qual filial?' });
  const urgent = await open('Tudo parado', '2026-03-05 09:00', 'ivo');
  await house.add('marina', urgent, {
    event: 'severity_changed',
    severity: 'critica',
    reason: 'Sem produção.',
  });
  const over = await open('Senha esquecida', '2026-03-06 09:00');
  await house.add('marina', over, { event: 'rejected', reason: 'Aberto em duplicidade.' });
  house.move('2026-03-06 12:00');
});
afterAll(() => server.close());

const asked = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();
const get = async <Answer>(path: string, name: Name = 'marina') => {
  const answer = await server.ask(name, { url: `/api/v1/desk/${path}` });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json<Answer>();
};
const subjects = async (values: Readonly<Record<string, string>>, name: Name = 'marina') =>
  (await get<{ rows: { subject: string }[] }>(`tickets?${asked(values)}`, name)).rows.map(
    ({ subject }) => subject,
  );

describe('filters of a list of the desk', () => {
  it.for([
    [{ state: 'waiting_customer' }, ['Relatório lento']],
    [{ state: 'in_service,rejected' }, ['Senha esquecida', 'Nota rejeitada']],
    [{ severity: 'critica' }, ['Tudo parado']],
    [{ assignee: 'me' }, ['Nota rejeitada']],
    [{ assignee: 'none', state: 'new' }, ['Tudo parado', 'Folha não fecha']],
    [
      { assignee: 'none,{paulo}', state: 'new,waiting_customer' },
      ['Tudo parado', 'Relatório lento', 'Folha não fecha'],
    ],
    [{ company: '{metalurgica}' }, ['Tudo parado', 'Nota rejeitada']],
    [{ company: '{metalurgica}', assignee: '{marina}' }, ['Nota rejeitada']],
    [
      { team: 'suporte' },
      ['Senha esquecida', 'Tudo parado', 'Relatório lento', 'Nota rejeitada', 'Folha não fecha'],
    ],
    [{ team: 'cloud' }, []],
    [{ product: 'nenhum' }, []],
    [{ kind: 'nenhum' }, []],
    [{ category: 'nenhuma' }, []],
    [{ openedFrom: '2026-03-03', openedTo: '2026-03-04' }, ['Relatório lento', 'Nota rejeitada']],
    [{ q: 'nota' }, ['Nota rejeitada']],
    [{ q: 'verba 065', state: 'rejected' }, ['Senha esquecida']],
    [{ q: 'verba 065', in: 'subject' }, []],
    [{ company: 'nada que exista' }, []],
  ] as const)('%j', async ([filter, expected]) => {
    const filled = Object.fromEntries(
      Object.entries(filter).map(([key, value]) => [
        key,
        value.replaceAll(/\{(\w+)\}/g, (_all, word: string) => ids[word] ?? ''),
      ]),
    );
    expect(await subjects({ view: 'all', ...filled })).toEqual(expected);
    const { count, more } = await get<{ count: number; more: boolean }>(
      `count?${asked({ view: 'all', ...filled })}`,
    );
    expect([count, more]).toEqual([expected.length, false]);
  });

  it('narrow the view they stand in, and order it', async () => {
    expect(await subjects({ view: 'queue', sort: 'severity' })).toEqual([
      'Tudo parado',
      'Folha não fecha',
      'Nota rejeitada',
    ]);
    expect(await subjects({ view: 'queue', sort: 'opened' })).toEqual([
      'Tudo parado',
      'Nota rejeitada',
      'Folha não fecha',
    ]);
    expect(await subjects({ view: 'mine', severity: 'critica' })).toEqual([]);
    // What is over has no place in the queue's order; the view keeps its own.
    expect(await subjects({ view: 'all', sort: 'due' })).toEqual(await subjects({ view: 'all' }));
  });

  it('by a due date find what is due between two days', async () => {
    const { rows } = await server.house.owner.query<{ subject: string; day: string }>(
      `select subject, (due_at at time zone 'America/Sao_Paulo')::date::text as day from ticket where due_at is not null`,
    );
    for (const { day } of rows) {
      const due = rows.filter((row) => row.day === day).map(({ subject }) => subject);
      const found = await subjects({ view: 'all', dueFrom: day, dueTo: day });
      expect(found.toSorted()).toEqual(due.toSorted());
    }
    expect(rows.length).toBeGreaterThan(0);
  });

  it('go through every order without leaving a ticket out or showing one twice', async () => {
    for (let n = 0; n < 85; n++) await server.house.open({ subject: `Lote ${n}` }, 'bia');
    for (const sort of ['queue', 'due', 'severity', 'opened', 'changed']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { rows: { number: string }[]; next: string | null } = await get(
          `tickets?${asked({ view: 'queue', sort, ...(cursor && { cursor }) })}`,
        );
        seen.push(...page.rows.map(({ number }) => number));
        cursor = page.next;
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 88, 88]);
    }
  });

  it('are offered in the guide’s words, companies by a part of their name', async () => {
    const choices = await get<Record<string, { id: string; label: string }[]>>('choices');
    expect(choices['severity']?.map(({ label }) => label)).toEqual(['Crítica', 'Alta', 'Média', 'Baixa']);
    expect(choices['assignee']?.map(({ label }) => label)).toContain('Paulo Siqueira');
    expect(await get('companies?q=serra')).toEqual([
      { id: ids['metalurgica'], label: 'Metalúrgica Serra Azul S.A.' },
    ]);
    expect(await get(`companies?ids=${ids['padaria']}`)).toHaveLength(1);
  });
});

describe('a kept view', () => {
  const ID = '0198c0de-0000-7000-8000-0000000000aa';
  const view = (more: object = {}) => ({
    id: ID,
    name: 'Metalúrgica crítica',
    shared: 'own',
    view: 'all',
    filter: { company: ids['metalurgica'], severity: 'critica' },
    sort: 'opened',
    ...more,
  });
  type Kept = { id: string; name: string; mine: boolean; by: string; count: number };
  const post = (path: string, payload: object, name: Name = 'marina') =>
    server.ask(name, { url: `/api/v1/desk/${path}`, method: 'POST', payload });
  const kept = (name: Name) => get<Kept[]>('kept-views', name);

  it('is its keeper’s own, with an exact count', async () => {
    expect((await post('kept-views', view())).statusCode).toBe(200);
    expect(await kept('marina')).toMatchObject([{ id: ID, mine: true, by: 'Marina Prado', count: 1 }]);
    expect(await kept('paulo')).toEqual([]);
  });

  it('is seen by all when it is shared with all, and changed by its keeper alone', async () => {
    await post('kept-views', view({ shared: 'all', name: 'Para todos' }));
    expect(await kept('paulo')).toMatchObject([{ name: 'Para todos', mine: false, by: 'Marina Prado' }]);
    expect((await post('kept-views', view({ name: 'Minha agora' }), 'paulo')).json().type).toBe(
      'view/not-yours',
    );
    expect((await post('kept-views/removal', { id: ID }, 'paulo')).json().type).toBe('view/not-yours');
    expect(await kept('marina')).toMatchObject([{ name: 'Para todos' }]);
  });

  it('shared with a team is seen by that team', async () => {
    const { owner } = server.house;
    await owner.query(
      `update person set team = 'suporte' where email like any (array['marina@%', 'paulo@%'])`,
    );
    await owner.query(`update person set team = 'cloud' where email like 'celia@%'`);
    await post('kept-views', view({ shared: 'team' }));
    expect(await kept('paulo')).toHaveLength(1);
    expect(await kept('celia')).toEqual([]);
    await owner.query(`update person set team = 'cloud' where email like 'paulo@%'`);
    expect(await kept('paulo')).toEqual([]);
  });

  it('removed is gone, and put back is the same', async () => {
    const [before] = await kept('marina');
    expect((await post('kept-views/removal', { id: ID })).json()).toEqual([]);
    await post('kept-views', view({ shared: 'team' }));
    expect(await kept('marina')).toEqual([before]);
  });
});

describe('one act on many tickets', () => {
  const act = async (acts: readonly object[], name: Name = 'marina') => {
    const answer = await server.ask(name, { url: '/api/v1/desk/acts', method: 'POST', payload: { acts } });
    expect(answer.statusCode).toBe(200);
    return answer.json<
      { number: string; refused: { type: string; detail: string } | null; undo: object | null }[]
    >();
  };
  const ticket = async (subject: string) =>
    (
      await server.house.owner.query(
        'select number, assignee_id, in_team as team, severity_id as severity, state, revision from ticket where number = $1',
        [numbers[subject]],
      )
    ).rows[0];
  const each = (subjectsOf: readonly string[], event: object) =>
    subjectsOf.map((subject) => ({ number: numbers[subject], event }));

  it('is done where the rules allow it, and says of each other one why not', async () => {
    const paulo = { event: 'assigned', to: ids['paulo'] };
    const done = await act([
      ...each(['Folha não fecha', 'Senha esquecida'], paulo),
      { number: '99999999', event: paulo },
    ]);
    expect(done.map(({ refused }) => refused?.type ?? null)).toEqual([
      null,
      'ticket/closed',
      'ticket/not-found',
    ]);
    expect(done[1]?.refused?.detail).toMatch(/\p{L}{3}/u);
    expect((await ticket('Folha não fecha')).assignee_id).toBe(ids['paulo']);
  });

  it.for([
    [{ event: 'assigned', to: '{celia}' }, 'assignee_id'],
    [{ event: 'forwarded', team: 'cst' }, 'team'],
    [{ event: 'severity_changed', severity: 'baixa', reason: 'Há contorno.' }, 'severity'],
    [{ event: 'taken' }, 'assignee_id'],
  ] as const)(
    '%j is taken back: everything is as before, and the history keeps both',
    async ([event, column]) => {
      const wish = JSON.parse(JSON.stringify(event).replace('{celia}', ids['celia'] ?? ''));
      const about =
        column === 'assignee_id' && event.event === 'taken'
          ? ['Relatório lento']
          : ['Nota rejeitada', 'Tudo parado', 'Relatório lento'];
      const before = await Promise.all(about.map(ticket));
      const done = await act(each(about, wish));
      expect(done.map(({ refused }) => refused)).toEqual(about.map(() => null));
      for (const [i, subject] of about.entries())
        expect((await ticket(subject))[column]).not.toBe(before[i][column]);
      const undone = await act(done.flatMap(({ undo }) => undo ?? []));
      expect(undone.map(({ refused }) => refused)).toEqual(about.map(() => null));
      for (const [i, subject] of about.entries()) {
        const after = await ticket(subject);
        const same = ({ assignee_id, team, severity, state }: typeof after) => [
          assignee_id,
          team,
          severity,
          state,
        ];
        expect(same(after)).toEqual(same(before[i]));
        expect(after.revision).toBeGreaterThan(before[i].revision);
      }
    },
  );

  it('is not taken back over what somebody else has done since', async () => {
    const [done] = await act(each(['Tudo parado'], { event: 'assigned', to: ids['celia'] }));
    await server.house.add('paulo', numbers['Tudo parado'] ?? '', { event: 'taken' });
    const [undone] = await act([done?.undo ?? {}]);
    expect(undone?.refused?.type).toBe('ticket/changed-since');
    expect((await ticket('Tudo parado')).assignee_id).toBe(ids['paulo']);
  });

  it('that begins the service of a new ticket is not taken back: the customer has heard of it', async () => {
    const [done] = await act(each(['Folha não fecha'], { event: 'taken' }));
    expect(done).toMatchObject({ refused: null, undo: null });
  });

  it('writes to no customer, and is refused whole to whoever is no agent', async () => {
    const payload = { acts: [{ number: '1', event: { event: 'replied', text: 'Oi' } }] };
    const url = '/api/v1/desk/acts';
    expect((await server.ask('marina', { url, method: 'POST', payload })).statusCode).toBe(422);
    const taken = { acts: [{ number: '1', event: { event: 'taken' } }] };
    expect((await server.ask('joao', { url, method: 'POST', payload: taken })).statusCode).toBe(401);
  });
});
