import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '#/app/guides.ts';
import { addVersion } from '#/db/guide-versions.ts';
import { workAsDesk } from '#/db/work.ts';
import { at } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { read, section, wordsOf, rowsOf, type Booklet, type Editions } from './a-booklet.ts';

const G22 = readFileSync('guides/prosoft.yaml', 'utf8');

let server: TestServer;
beforeAll(async () => void (server = await aServer('prosoft')));
afterAll(() => server.close());

/** A version of the guide with some lines written otherwise, in force from a local time. */
async function putInForce(from: string, ...changes: readonly (readonly [string, string])[]): Promise<number> {
  const text = changes.reduce((text, [right, other]) => {
    if (!text.includes(right)) throw new Error(`no “${right}”`);
    return text.replace(right, other);
  }, G22);
  const version = { vendor: 'prosoft', edition: '2027', text, sha256: fingerprint(text), from: at(from) };
  const id = await workAsDesk(server.house.site.pool, (tx) =>
    addVersion(tx, { ...version, proposal: null, by: null, at: at(from) }),
  );
  await server.house.site.guides.reload();
  return id;
}

describe('the published guide', () => {
  it('is for everybody, in Portuguese or in English', async () => {
    const guide = await read<Booklet>(server, '/guide');
    expect(guide).toMatchObject({
      title: 'Guia de apoio ao usuário',
      edition: { code: 'G22', replacedAt: null },
    });
    const english = await read<Booklet>(server, '/guide', 'en');
    expect(rowsOf(section(english, '4.1.5'), /Hours/)).toEqual([
      {
        Team: 'Suporte Técnico',
        Hours: 'Monday to Friday, from 08:30 to 17:30 (Brasília time)',
        Holidays: 'Closed on national holidays',
      },
    ]);
  });

  it('is sent anew only when it changed', async () => {
    const first = await server.ask(undefined, { url: '/api/v1/guide' });
    const etag = String(first.headers.etag);
    expect(first.headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: expect.stringContaining('accept-language'),
    });
    const again = await server.ask(undefined, {
      url: '/api/v1/guide',
      headers: { 'if-none-match': `W/"x", ${etag}` },
    });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    const headers = { 'if-none-match': etag, 'accept-language': 'en' };
    expect((await server.ask(undefined, { url: '/api/v1/guide', headers })).statusCode).toBe(200);
  });

  it('holds nothing of the writer’s HTML', async () => {
    server.house.move('2026-03-02 09:00');
    const id = await putInForce('2026-03-02 09:30', [
      'O número é **(11) 96074-3335**.',
      'Ligue <script>alert(1)</script> [já](javascript:alert(1)) ![x](https://x.example/x.png) <b>hoje</b>.',
    ]);
    server.house.move('2026-03-02 09:40');
    const { blocks } = section(await read<Booklet>(server, `/guide/editions/${id}`), '4.1.6.2');
    const html = JSON.stringify(blocks);
    expect(html).not.toMatch(/<script|javascript:|<img|<b>/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('PRO-001: G22 in its edition; one that came after it is told from its day on, and the old one stays to be read', async () => {
    server.house.move('2026-05-04 10:00');
    const old = (await read<Booklet>(server, '/guide')).edition;
    expect(old.name).toBe('G22 – edição 2026');
    const id = await putInForce('2026-06-01 00:00', ['edition: "2026"', 'edition: "2027"']);
    const early = await server.ask(undefined, { url: `/api/v1/guide/editions/${id}` });
    expect([early.statusCode, early.json().type]).toEqual([404, 'guide/version-unknown']);
    expect((await read<Editions>(server, '/guide/editions')).editions.map((one) => one.id)).not.toContain(id);

    server.house.move('2026-06-01 00:00');
    expect((await read<Booklet>(server, '/guide')).edition).toMatchObject({
      id,
      name: 'G22 – edição 2027',
      replacedAt: null,
    });
    const { editions } = await read<Editions>(server, '/guide/editions');
    expect(editions.map(({ name, replacedAt }) => [name, replacedAt])).toContainEqual([
      'G22 – edição 2026',
      '2026-06-01T00:00:00-03:00',
    ]);
    const superseded = await read<Booklet>(server, `/guide/editions/${old.id}`);
    expect(superseded.edition).toMatchObject({
      name: 'G22 – edição 2026',
      replacedAt: '2026-06-01T00:00:00-03:00',
    });
  });

  it('PRO-003, PRO-097: hours that change are told from their day on, and special ones before they come', async () => {
    server.house.move('2026-06-08 10:00');
    await putInForce(
      '2026-06-15 00:00',
      [
        'suporte: { label: Suporte Técnico, hours: { mon-fri: "08:30-17:30" }',
        'suporte: { label: Suporte Técnico, hours: { mon-fri: "08:00-18:00" }',
      ],
      [
        'overrides: []',
        'overrides: [ { name: Entrega da ECF, from: "2026-07-20", to: "2026-07-31", hours: "08:00-20:00" } ]',
      ],
    );
    const hours = async () => rowsOf(section(await read<Booklet>(server, '/guide'), '4.1.5'), /Horários/)[0];
    expect((await hours())?.['Horário']).toContain('das 08:30 às 17:30');
    server.house.move('2026-06-16 10:00');
    expect(await hours()).toEqual({
      Equipe: 'Suporte Técnico',
      Horário: 'segunda a sexta, das 08:00 às 18:00 (horário de Brasília)',
      Feriados: 'Não atende nos feriados nacionais',
      'Horários especiais': 'Entrega da ECF: de 20/07/2026 a 31/07/2026, das 08:00 às 20:00',
    });
    server.house.move('2026-08-01 10:00');
    expect(await hours()).not.toHaveProperty('Horários especiais');
  });

  it('is asked for again and again by nobody', async () => {
    const ask = () => server.ask(undefined, { url: '/api/v1/guide/editions', remoteAddress: '203.0.113.9' });
    const answers = [];
    for (let i = 0; i <= 120; i++) answers.push(await ask());
    expect(answers.slice(0, 120).every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect([answers[120]?.statusCode, answers[120]?.json().type]).toEqual([429, 'request/too-many']);
  });

  it.for(['/guide/editions/0', '/guide/editions/x', '/guide/editions/9999999999', '/guide/holidays?year=12'])(
    '%s is refused with a reason',
    async (path) => {
      const answer = await server.ask(undefined, { url: `/api/v1${path}` });
      expect([answer.statusCode, answer.json().type]).toEqual([422, 'request/invalid']);
    },
  );
});

describe('what G22 says', () => {
  let guide: Booklet;
  beforeAll(async () => void (guide = await read<Booklet>(server, '/guide')));

  it('PRO-002: eight sections, numbered down to 4.1.6.2, which is WhatsApp', () => {
    expect(guide.sections.filter(({ level }) => level === 1).map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(section(guide, '4.1.6.2')).toMatchObject({ title: 'WhatsApp', level: 4 });
    expect(new Set(guide.sections.map(({ id }) => id)).size).toBe(guide.sections.length);
  });

  it('PRO-041: what the Technical Support is for', () => {
    expect(wordsOf(section(guide, '4.1'))).toContain(
      'esclarece dúvidas pontuais e encaminha a solução de falhas do sistema',
    );
  });

  it.for([
    ['2', 'Pedido de uma informação pontual que complementa procedimentos já em andamento'],
    ['2', 'Defeito ou condição anormal em um componente, subsistema ou sistema'],
    ['2', 'motivada por mudança na legislação vigente ou por legislação nova'],
    ['4.1', 'Uma equipe especializada em cada sistema'],
    ['4.1.2', 'exclusivamente aos sistemas desenvolvidos pela Prosoft'],
    ['5', 'pelo Desenvolvimento, pelo Comercial, pelo Administrativo, pelo Marketing'],
    ['5', 'WhatsApp (11) 96074-3335'],
    ['6', '0800-941-6162 opção 1, ou (21) 3790-0100'],
    ['6', 'escolha Comercial na página de contato'],
    ['8', 'uma fila exclusiva'],
    ['8', '0800-941-6162 opção 2, ou (21) 3790-0100'],
  ] as const)('section %s says “%s”', ([number, words]) => {
    expect(wordsOf(section(guide, number))).toContain(words);
  });

  it('PRO-040: the four departments of every day, with their channels', () => {
    const teams = rowsOf(section(guide, '4'), /Equipes/);
    expect(teams.map(({ Equipe }) => Equipe)).toEqual(['Suporte Técnico', 'SAC', 'Comercial', 'Financeiro']);
    expect(teams.every(({ Canais }) => Canais !== '')).toBe(true);
  });

  it.for([
    ['Dentro', 'Dúvidas pontuais sobre lançamentos'],
    ['Dentro', 'Encaminhamento de falhas'],
    ['Dentro', 'Recuperação de acessos'],
    ['Fora', 'Configuração de equipamentos'],
    ['Fora', 'Problemas na infraestrutura do cliente'],
    ['Fora', 'não desenvolvidos pela Prosoft'],
    ['Fora', 'sistema operacional do cliente'],
    ['Fora', 'Consultoria jurídica'],
    ['Fora', 'Conferência de valores'],
    ['Fora', 'Montagem de plano de contas'],
    ['Fora', 'banco de dados sem backup'],
    ['Fora', 'Treinamento nos sistemas'],
  ] as const)('%s do escopo: %s', ([side, words]) => {
    const list = section(guide, '4.1.2').blocks.find(
      (block) => block.kind === 'list' && block.caption === `${side} do escopo`,
    );
    expect(JSON.stringify(list)).toContain(words);
  });

  it.for([
    ['PRO-094, PRO-095', '4.1.5', 'das 08:00 às 18:00'], // the hours put in force above
    ['PRO-112, PRO-113', '5', 'das 08:30 às 17:30'],
    ['PRO-118, PRO-119', '6', 'das 08:30 às 17:40'],
    ['PRO-126, PRO-127', '7', 'das 08:00 às 17:30'],
    ['PRO-132, PRO-133', '8', 'das 08:30 às 17:30'],
  ] as const)('%s: section %s publishes %s', ([, number, hours]) => {
    const [row] = rowsOf(section(guide, number), /Horários/);
    expect(row?.['Horário']).toBe(`segunda a sexta, ${hours} (horário de Brasília)`);
    expect(row?.['Feriados']).toBe('Não atende nos feriados nacionais');
  });
});
