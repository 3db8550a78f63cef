import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
/** Numbers by what the tickets are about. */
const numbers: Record<string, string> = {};
beforeAll(async () => {
  server = await aServer('totall');
  const { house } = server;
  const open = async (about: string, when: string, name: Name = 'joao', more: object = {}) => {
    house.move(when);
    numbers[about] = await house.open({ subject: about, ...more }, name);
    return numbers[about];
  };
  await open('Contrato não imprime', '2026-02-20 09:00');
  const estimated = await open('Nova tela de metas', '2026-03-09 09:00');
  await house.add('marina', estimated, { event: 'quoted' });
  const served = await open('Contrato sem cláusula', '2026-03-10 09:00', 'joao', {
    description: 'A rotina de mala direta não acha a Ação nº 77 do cadastro de clientes.',
  });
  await house.add('marina', served, { event: 'taken' });
  const solved = await open('Nota rejeitada', '2026-03-11 09:00', 'bia');
  await house.add('marina', solved, { event: 'classified', scope: 'erro_do_sistema' });
  await house.add('marina', solved, { event: 'solved', text: 'Atualize o certificado.' });
  const over = await open('Etiqueta torta', '2026-03-12 09:00', 'bia');
  await house.add('marina', over, { event: 'classified', scope: 'erro_do_sistema' });
  await house.add('marina', over, { event: 'solved', text: 'Ajuste a margem.' });
  await house.add('bia', over, { event: 'accepted' });
  const twice = await open('Nota rejeitada de novo', '2026-03-13 09:00', 'bia');
  await house.add('marina', twice, { event: 'rejected', reason: 'É o mesmo caso.' });
  await open('De outra empresa', '2026-03-13 10:00', 'ivo');
  house.move('2026-03-31 12:00');
});
afterAll(() => server.close());

interface Row {
  readonly number: string;
  readonly subject: string;
  readonly state: { readonly label: string };
  readonly justification: string | null;
  readonly assignee: string | null;
  readonly unread: boolean;
}

const asked = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();
async function list(values: Readonly<Record<string, string>> = {}, name: Name = 'joao') {
  const answer = await server.ask(name, { url: `/api/v1/portal/tickets?${asked(values)}` });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ rows: Row[]; next: string | null }>();
}
const subjects = async (values: Readonly<Record<string, string>> = {}, name: Name = 'joao') =>
  (await list(values, name)).rows.map(({ subject }) => subject);
async function tabs(values: Readonly<Record<string, string>> = {}, name: Name = 'joao') {
  return (await server.ask(name, { url: `/api/v1/portal/tabs?${asked(values)}` })).json<{
    tabs: { id: string; label: string; count: number }[];
    all: string;
    columns: { id: string; label: string }[];
    total: number;
  }>();
}

describe('the tabs of the guide', () => {
  it('TTL-061 TTL-062 TTL-079: New, In Estimate, In Service, Awaiting Approval, Closed, Rejected, All, in this order', async () => {
    const around = await tabs();
    expect(around.tabs.map(({ label, count }) => [label, count])).toEqual([
      ['Novos', 1],
      ['Em estimativa', 1],
      ['Em atendimento', 1],
      ['Aguardando aprovação', 1],
      ['Encerrados', 1],
      ['Rejeitados', 1],
      ['Todos', 6],
    ]);
    expect(around.all).toBe('todos');
  });

  it.for([
    ['TTL-063', 'novos', ['Contrato não imprime']],
    ['TTL-064', 'em_estimativa', ['Nova tela de metas']],
    ['TTL-065', 'em_atendimento', ['Contrato sem cláusula']],
    ['TTL-066', 'aguardando_aprovacao', ['Nota rejeitada']],
    ['TTL-067', 'encerrados', ['Etiqueta torta']],
    ['TTL-069', 'rejeitados', ['Nota rejeitada de novo']],
  ] as const)('%s: the tab %s holds what is in it, and no more', async ([, tab, expected]) => {
    expect(await subjects({ tab })).toEqual(expected);
  });

  it('TTL-065: shows who serves a ticket', async () => {
    const { rows } = await list({ tab: 'em_atendimento' });
    expect(rows[0]?.assignee).toBe('Marina Prado');
  });

  it('TTL-070 TTL-083: All lists every ticket, the newest opening first', async () => {
    expect(await subjects()).toEqual([
      'Nota rejeitada de novo',
      'Etiqueta torta',
      'Nota rejeitada',
      'Contrato sem cláusula',
      'Nova tela de metas',
      'Contrato não imprime',
    ]);
    expect(await subjects({ tab: 'todos' })).toEqual(await subjects());
  });

  it('TTL-079: the counts agree with the lists under every filter', async () => {
    for (const filter of [
      {},
      { scope: 'mine' },
      { q: 'contrato' },
      { last: '20' },
      { q: 'nota', in: 'subject' },
    ]) {
      const around = await tabs(filter);
      for (const { id, count } of around.tabs) {
        const shown = await subjects({ ...filter, tab: id });
        expect([filter, id, shown.length]).toEqual([filter, id, count]);
      }
    }
  });

  it('TTL-077 TTL-086: a status that changes is there at once, and names who it was handed to', async () => {
    const number = numbers['Contrato não imprime'] ?? '';
    const { rows: people } = await server.house.owner.query(
      `select id from person where email like 'paulo@%'`,
    );
    expect((await list({ tab: 'novos' })).rows[0]?.state.label).toBe('0. Novo');
    await server.house.add('marina', number, { event: 'assigned', to: people[0].id });
    const [row] = (await list({ tab: 'novos' })).rows;
    expect([row?.state.label, row?.assignee]).toEqual(['1. Repassada', 'Paulo Siqueira']);
  });
});

describe('the filters', () => {
  it('TTL-071: her own, or those of the whole company; never another company’s', async () => {
    expect(await subjects({ scope: 'mine' })).toHaveLength(3);
    expect(await subjects({ scope: 'company' })).toHaveLength(6);
    expect(await subjects({ scope: 'company' }, 'ivo')).toEqual(['De outra empresa']);
  });

  it('TTL-072: “the last 30 days” on 31 March begins on 1 March', async () => {
    expect(await subjects({ last: '30' })).not.toContain('Contrato não imprime');
    expect(await subjects({ last: '30' })).toHaveLength(5);
    expect(await subjects({ last: '39' })).toContain('Contrato não imprime');
    expect(await subjects({ last: '38' })).not.toContain('Contrato não imprime');
  });

  it('TTL-072: between two days, both included', async () => {
    expect(await subjects({ from: '2026-03-10', to: '2026-03-11' })).toEqual([
      'Nota rejeitada',
      'Contrato sem cláusula',
    ]);
    expect((await server.ask('joao', { url: '/api/v1/portal/tickets?from=2026-02-30' })).statusCode).toBe(
      422,
    );
  });

  it('TTL-073 TTL-080: by subject only those with it in the subject; by description those with it there', async () => {
    expect(await subjects({ q: 'CONTRATO', in: 'subject' })).toEqual([
      'Contrato sem cláusula',
      'Contrato não imprime',
    ]);
    expect(await subjects({ q: 'acao nº 77', in: 'description' })).toEqual(['Contrato sem cláusula']);
    expect(await subjects({ q: 'ação nº 77', in: 'subject' })).toEqual([]);
    expect(await subjects({ q: 'Ação nº 77' })).toEqual(['Contrato sem cláusula']);
    expect(await subjects({ q: '202603', in: 'subject' })).toEqual([]);
  });

  it('TTL-080 TTL-081: by number the one ticket', async () => {
    const number = numbers['Nova tela de metas'] ?? '';
    expect(number).toMatch(/^202603\/\d{4}$/);
    expect(await subjects({ q: number, in: 'number' })).toEqual(['Nova tela de metas']);
    expect(await subjects({ q: 'contrato', in: 'number' })).toEqual([]);
  });
});

describe('the columns', () => {
  it('TTL-078: the eight of the guide in its order, in its words', async () => {
    expect((await tabs()).columns.map(({ label }) => label)).toEqual([
      'Ticket',
      'Abertura',
      'De',
      'Assunto',
      'Prazo Entrega',
      'Responsável',
      'Status',
      'Justificativa',
    ]);
  });

  it('TTL-085: ordered by status it follows the numbers of the guide', async () => {
    const { rows } = await list({ sort: 'state', way: 'up' });
    const codes = rows.map(({ state }) => Number(state.label.split('.')[0]));
    expect(codes).toEqual(codes.toSorted((a, b) => a - b));
    expect(new Set(codes).size).toBeGreaterThan(4);
  });

  it('TTL-087: the justification of the list of the state is chosen and read by the customer, until the state changes', async () => {
    const number = numbers['Contrato sem cláusula'] ?? '';
    await server.house.add('marina', number, { event: 'classified', justification: 'em_analise' });
    const shown = async () => (await list({ q: number })).rows[0]?.justification;
    expect(await shown()).toBe('Em análise e simulação');
    await expect(
      server.house.add('marina', number, { event: 'classified', justification: 'por_nada' }),
    ).rejects.toMatchObject({ code: 'justification/unknown' });
    await server.house.add('marina', number, { event: 'on_hold', reason: 'Peça em trânsito.' });
    expect(await shown()).toBeNull();
    await server.house.add('marina', number, { event: 'resumed' });
  });
});

describe('the mark of what is not read', () => {
  const marked = async (number: string, name: Name = 'bia') =>
    (await list({ q: number }, name)).rows.map(({ unread }) => unread);
  const look = (number: string, revision: number, name: Name = 'bia') =>
    server.ask(name, {
      url: `/api/v1/portal/tickets/${encodeURIComponent(number)}/seen`,
      method: 'POST',
      payload: { revision },
    });
  const page = async (number: string) =>
    (await server.ask('bia', { url: `/api/v1/portal/tickets/${encodeURIComponent(number)}` })).json<{
      revision: number;
    }>();

  it('TTL-082: an entry of the vendor marks the ticket; after opening it the mark is gone', async () => {
    const number = numbers['Nota rejeitada'] ?? '';
    expect(await marked(number)).toEqual([true]);
    const { revision } = await page(number);
    // Reading alone changes nothing: GET never does.
    expect(await marked(number)).toEqual([true]);
    expect((await look(number, revision)).statusCode).toBe(204);
    expect(await marked(number)).toEqual([false]);
    expect(await marked(number, 'joao')).toEqual([true]);
  });

  it('TTL-082: what she writes herself, notes among the vendor’s people and acts without words mark nothing', async () => {
    const number = await server.house.open({ subject: 'Sem marca' }, 'bia');
    expect(await marked(number)).toEqual([false]);
    await server.house.add('marina', number, { event: 'taken' });
    await server.house.add('marina', number, {
      event: 'entry_added',
      visibility: 'internal',
      text: 'Ver log.',
    });
    await server.house.add('bia', number, { event: 'customer_replied', text: 'Alguma novidade?' });
    expect(await marked(number)).toEqual([false]);
    await server.house.add('marina', number, { event: 'replied', text: 'Sim, hoje ainda.' });
    expect(await marked(number)).toEqual([true]);
  });

  it('TTL-082: an older look takes nothing back, and one from the future reads no further than there is', async () => {
    const number = await server.house.open({ subject: 'Lida aos poucos' }, 'bia');
    await server.house.add('marina', number, { event: 'replied', text: 'Estamos vendo.' });
    await look(number, 2);
    expect(await marked(number)).toEqual([false]);
    await look(number, 1);
    expect(await marked(number)).toEqual([false]);
    await look(number, 9_000);
    await server.house.add('marina', number, { event: 'replied', text: 'Mais uma coisa.' });
    expect(await marked(number)).toEqual([true]);
  });

  it('TTL-082: nobody looks at a ticket of another company', async () => {
    expect((await look(numbers['Nota rejeitada'] ?? '', 1, 'ivo')).statusCode).toBe(404);
  });
});

describe('paging', () => {
  it('goes through every order without leaving a ticket out or showing one twice', async () => {
    for (let n = 0; n < 90; n++)
      await server.house.open({ subject: `Lote / ${n % 7}`, product: 'atacado' }, n % 2 ? 'joao' : 'bia');
    const { total } = await tabs();
    for (const sort of [
      'opened',
      'number',
      'subject',
      'requester',
      'responsible',
      'state',
      'severity',
      'due',
    ])
      for (const way of ['up', 'down']) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: Awaited<ReturnType<typeof list>> = await list({ sort, way, ...(cursor && { cursor }) });
          seen.push(...page.rows.map(({ number }) => number));
          cursor = page.next;
        }
        expect([sort, way, seen.length, new Set(seen).size]).toEqual([sort, way, total, total]);
      }
  });
});
