import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { padaria, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { delinquent } from './a-gate.ts';
import { aKeptView } from './a-kept-view.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  await server.house.open();
});
afterAll(() => server.close());

interface Page {
  readonly rows: {
    act: string;
    actor: string;
    subject: string;
    company: string | null;
    facts: unknown[];
    address: string;
  }[];
  readonly acts: { id: string; label: string }[];
}

const asked = async (more = '') =>
  (await server.ask('celia', { url: `/api/v1/desk/audit${more}` })).json<Page>();
const get = (name: Name, url: string) => server.ask(name, { url: `/api/v1/${url}` });

describe('GET /desk/audit', () => {
  it('tells in Portuguese what was taken along, by whom and from where', async () => {
    await get('marina', 'desk/export?format=csv&view=queue&q=segredo&state=new');
    await get('joao', 'portal/export?format=xlsx');
    await get('joao', 'portal/statement?from=2026-03-01&to=2026-03-31&format=pdf');
    const view = { ...aKeptView, id: randomUUID(), shared: 'all', name: '=Minha visão' };
    await server.ask('marina', { url: '/api/v1/desk/kept-views', method: 'POST', payload: view });
    const { rows, acts } = await asked();
    expect(rows).toMatchObject([
      {
        act: 'Compartilhou uma visão',
        actor: people.marina.name,
        subject: 'visão =Minha visão',
        facts: [{ label: 'compartilhada com', value: 'todos' }],
        address: '127.0.0.1',
      },
      {
        act: 'Baixou um extrato',
        actor: people.joao.name,
        facts: [
          { label: 'de', value: '01/03/2026' },
          { label: 'até', value: '31/03/2026' },
          { label: 'formato', value: 'pdf' },
        ],
      },
      { act: 'Baixou uma lista de chamados', actor: people.joao.name },
      {
        act: 'Baixou uma lista de chamados',
        actor: people.marina.name,
        facts: [
          { label: 'formato', value: 'csv' },
          { label: 'lista', value: 'queue' },
          { label: 'filtros', value: 'q, state' },
        ],
      },
    ]);
    // What was looked for may name a person; it is not kept.
    expect(JSON.stringify(rows)).not.toContain('segredo');
    expect(acts).toContainEqual({ id: 'list_exported', label: 'Baixou uma lista de chamados' });
  });

  it('tells what another system said with its token', async () => {
    await delinquent(server, true);
    await delinquent(server, true);
    await delinquent(server, false);
    const [ended, begun, given] = (await asked()).rows;
    expect([begun, given]).toMatchObject([
      {
        act: 'Marcou uma empresa como inadimplente',
        actor: 'ERP',
        company: padaria.name,
        facts: [
          { label: 'motivo', value: 'Boleto 8841 em aberto' },
          { label: 'origem', value: 'API' },
        ],
        address: '127.0.0.1',
      },
      { act: 'Criou um token da API', actor: people.celia.name, subject: 'token ERP' },
    ]);
    expect(ended?.act).toBe('Liberou uma empresa inadimplente');
    expect((await asked('?actor=ERP')).rows).toHaveLength(2);
  });

  it('tells who registered, opened and took along customers and their people', async () => {
    const write = async (url: string, payload: object) =>
      (await server.ask('celia', { method: 'POST', url: `/api/v1/desk/customers${url}`, payload })).json<{
        id: string;
      }>();
    const { id } = await write('', { code: '200100', name: 'Mercado São João' });
    await write('', { code: '200100', name: 'Mercado São João' });
    await write(`/${id}/contacts`, { email: 'lia@mercado.example', name: 'Lia' });
    await get('celia', `desk/customers/${id}`);
    await get('celia', 'desk/customers/export?kind=contacts');
    const text = 'codigo;nome\n200101;Outro';
    await write('/import', { kind: 'companies', text, dry: true });
    await write('/import', { kind: 'companies', text, dry: false });
    const told = (await asked('?actor=nogueira')).rows.map(({ act, subject, company }) => [
      act,
      subject,
      company,
    ]);
    expect(told.slice(0, 5)).toEqual([
      ['Importou o cadastro', 'lista', null],
      ['Baixou o cadastro', 'lista', null],
      ['Abriu o cadastro de uma empresa', 'empresa', 'Mercado São João'],
      ['Alterou o cadastro de um contato', 'pessoa Lia', 'Mercado São João'],
      ['Alterou o cadastro de uma empresa', 'empresa', 'Mercado São João'],
    ]);
  });

  it('is narrowed by act, person and day, and refuses an act there is not', async () => {
    expect((await asked('?act=list_exported')).rows).toHaveLength(2);
    expect(
      (await asked(`?actor=${encodeURIComponent('João')}&subject=&from=2026-03-02&to=2026-03-02`)).rows,
    ).toHaveLength(2);
    expect((await asked('?to=2026-03-01')).rows).toEqual([]);
    const { statusCode } = await get('celia', 'desk/audit?act=danced');
    expect(statusCode).toBe(422);
  });

  it('is taken along as a table no sheet would run, which is written down as well', async () => {
    const { body, headers } = await get('celia', 'desk/audit/export?format=csv&act=view_shared');
    expect(headers['content-disposition']).toContain('auditoria-2026-03-02.csv');
    expect(body).toContain('Compartilhou uma visão;visão =Minha visão');
    expect((await asked()).rows[0]?.act).toBe('Baixou a auditoria');
    for (const cell of body.split(/[;\r\n]+/)) expect(cell).not.toMatch(/^[=+@\-\t]/);
  });

  it('is a list of nobody but those who answer for the house', async () => {
    for (const name of ['marina', 'joao', 'ivo'] as const)
      for (const path of ['desk/audit', 'desk/audit/export?format=csv'])
        expect([401, 403]).toContain((await get(name, path)).statusCode);
  });
});
