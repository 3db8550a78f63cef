import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '#/app/guides.ts';
import { addVersion } from '#/db/guide-versions.ts';
import { workAsDesk } from '#/db/work.ts';
import { readFileSync } from 'node:fs';
import { at } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { read, rowsOf, section, wordsOf, type Booklet } from './a-booklet.ts';

const chapters = ({ sections }: Booklet) =>
  sections.filter(({ level }) => level === 1).map(({ title }) => title);

describe('the guide of TOTVS', () => {
  let server: TestServer;
  let guide: Booklet;
  beforeAll(async () => {
    server = await aServer('totvs');
    guide = await read<Booklet>(server, '/guide');
  });
  afterAll(() => server.close());

  it('TRG-001, TRG-005: an index of seven sections, each with its place', () => {
    expect(chapters(guide)).toEqual([
      'AR – Atendimento e Relacionamento',
      'Áreas de atendimento',
      'Canais de atendimento',
      'Pesquisa de satisfação',
      'Relacionamento por chamados',
      'Calendário de atendimento',
      'Glossário',
    ]);
    for (const number of ['1', '2.1', '3', '4', '5.1', '6', '7'])
      expect(section(guide, number).blocks.length).toBeGreaterThan(0);
  });

  it('TRG-020: the CST leads to its channels and to its hours', () => {
    const { blocks } = section(guide, '2.1');
    const [text] = blocks;
    const links =
      text?.kind === 'text' ? [...text.html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id) : [];
    expect(links).toEqual(['canais', 'calendario']);
    expect(guide.sections.filter(({ id }) => links.includes(id)).map(({ number }) => number)).toEqual([
      '3',
      '6',
    ]);
    expect(rowsOf(section(guide, '3'), /Equipes/).map(({ Equipe }) => Equipe)).toContain(
      'CST (Centro de Serviços TOTVS)',
    );
  });

  it.for([
    ['TRG-201', 'CST (Centro de Serviços TOTVS)', 'segunda a sexta, das 08:00 às 12:00 e das 13:30 às 18:00'],
    ['TRG-202', 'E-learning', 'segunda a sexta, das 08:30 às 12:00 e das 13:30 às 18:00'],
    ['TRG-203', 'Cloud Computing', '24 horas por dia, sete dias por semana'],
    ['TRG-204', 'BPO', 'segunda a sexta, das 08:00 às 18:00'],
    ['TRG-205', 'Suporte Técnico', 'segunda a sexta, das 07:00 às 19:00'],
    ['TRG-208', 'Suporte FIRST', 'segunda a sexta, das 07:30 às 19:00'],
    ['TRG-209', 'Suporte VITRINE', 'sábado, das 09:00 às 15:00'],
    ['TRG-210', 'Suporte CONSULTÓRIO', 'segunda a sexta, das 07:00 às 19:00'],
    ['TRG-211', 'Consultoria', 'segunda a sexta, das 08:00 às 18:00'],
    ['TRG-212', 'PRIME (SLA)', 'segunda a sexta, das 07:00 às 19:00'],
    ['TRG-215', 'Ouvidoria', 'segunda a sexta, das 08:00 às 12:00 e das 13:30 às 17:30'],
  ] as const)('%s: %s, %s', ([, team, hours]) => {
    const row = rowsOf(section(guide, '6'), /Horários/).find(({ Equipe }) => Equipe === team);
    expect(row?.['Horário']).toContain(hours);
  });

  it('TRG-206, TRG-207, TRG-213: on-call duty, and service on local holidays', () => {
    const rows = rowsOf(section(guide, '6'), /Horários/);
    for (const team of ['Suporte Técnico', 'PRIME (SLA)'])
      expect(rows.find(({ Equipe }) => Equipe === team)).toMatchObject({
        Plantão:
          'segunda a sexta, das 07:00 às 08:00, das 12:00 às 13:30 e das 18:00 às 19:00 | no plantão o prazo também corre',
        Feriados:
          'Não atende nos feriados nacionais | Atende normalmente nos feriados estaduais e municipais e nos pontos facultativos',
      });
  });

  it('TRG-148: each severity with its meaning and both targets', () => {
    const rows = rowsOf(section(guide, '5.1'), /Severidades/);
    expect(rows.map((row) => [row['Severidade'], row['Atendimento'], row['Manutenção']])).toEqual([
      ['Crítica', '10 horas úteis', '4 dias úteis'],
      ['Alta', '20 horas úteis', '10 dias úteis'],
      ['Média', '30 horas úteis', '30 dias úteis'],
      ['Baixa', '40 horas úteis', '45 dias úteis'],
    ]);
  });

  it('acceptance in words, with what silence means', () => {
    const words = wordsOf(section(guide, '5.5'));
    for (const part of [
      '15 dias corridos',
      '4 dias corridos antes',
      'uma única vez, por mais 45 dias corridos',
      'não é reaberto',
    ])
      expect(words).toContain(part);
  });
});

describe('the guide of Pronnus', () => {
  let server: TestServer;
  let guide: Booklet;
  beforeAll(async () => {
    server = await aServer('pronnus');
    guide = await read<Booklet>(server, '/guide');
  });
  afterAll(() => server.close());

  it('PRN-001: says what service is for and how it works', () => {
    expect(guide.introduction).toContain('facilitar o uso das ferramentas');
    expect(chapters(guide)[2]).toBe('Fluxo de atendimento');
  });

  it('PRN-008: four severities with coverage, two targets and examples', () => {
    const rows = rowsOf(section(guide, '2'), /Severidades/);
    expect(rows.map((row) => [row['Severidade'], row['Resposta'], row['Atendimento']])).toEqual([
      ['Urgente', '30 min', '4 horas'],
      ['Alta', '1 hora', '8 horas'],
      ['Média', '2 horas úteis', '24 horas úteis'],
      ['Baixa', '4 horas úteis', '48 horas úteis'],
    ]);
    expect(rows.map((row) => row['Cobertura']?.slice(0, 4))).toEqual(['24×7', '24×7', '8×5 ', '8×5 ']);
    expect(rows.every((row) => row['Exemplos'] !== '')).toBe(true);
  });

  it('PRN-022: the flow in six steps, each with picture and text', () => {
    const [steps] = section(guide, '3').blocks;
    expect(steps?.kind === 'steps' && steps.items.length).toBe(6);
    expect(steps?.kind === 'steps' && steps.items.every(({ picture, html }) => picture && html)).toBe(true);
  });

  it('PRN-075: the director by name and e-mail, the new one as soon as the guide names her', async () => {
    const director = async () => rowsOf(section(await read<Booklet>(server, '/guide'), '9'), /Com quem/)[0];
    expect(await director()).toMatchObject({ Função: 'Diretor', Contato: expect.stringContaining('@') });
    const text = readFileSync('guides/pronnus.yaml', 'utf8').replace(
      /- \{ role: Diretor, .* \}/,
      '- { role: Diretora, name: Lúcia Farias, email: lucia@pronnus.example }',
    );
    const from = at('2026-03-02 09:30');
    await workAsDesk(server.house.site.pool, (tx) =>
      addVersion(tx, {
        vendor: 'pronnus',
        edition: '2026',
        text,
        sha256: fingerprint(text),
        from,
        proposal: null,
        by: null,
        at: from,
      }),
    );
    await server.house.site.guides.reload();
    server.house.move('2026-03-02 09:30');
    expect(await director()).toEqual({
      Função: 'Diretora',
      Nome: 'Lúcia Farias',
      Contato: 'E-mail: lucia@pronnus.example',
    });
  });
});

describe('the manual of Totall', () => {
  let server: TestServer;
  let guide: Booklet;
  beforeAll(async () => {
    server = await aServer('totall');
    guide = await read<Booklet>(server, '/guide');
  });
  afterAll(() => server.close());

  it('TTL-001: has author, date and version', () => {
    expect(guide).toMatchObject({
      author: 'Coordenação de Suporte e Manutenção',
      issuedOn: '2026-01-05',
      edition: { edition: '2026', name: 'Edição 2026' },
    });
  });

  it('TTL-003: explains the way of a ticket with its states', () => {
    for (const state of [
      'Novo',
      'Em Estimativa',
      'Em Atendimento',
      'Aguardando Aprovação',
      'Encerrado',
      'Rejeitado',
    ])
      expect(wordsOf(section(guide, '1'))).toContain(state);
  });

  it.for([
    ['TTL-004', '2.1', 'Suporte e Manutenção'],
    ['TTL-005', '2.2', 'Implementações'],
    ['TTL-006', '2.3', 'Gestão de Clientes da Base'],
  ] as const)('%s: field of application %s, %s', ([, number, team]) => {
    expect(rowsOf(section(guide, number), /Equipes/)).toMatchObject([{ Equipe: team }]);
  });

  it('TTL-021: its hours', () => {
    expect(rowsOf(section(guide, '4'), /Horários/)[0]?.['Horário']).toBe(
      'segunda a sexta, das 08:00 às 12:00 e das 13:30 às 18:00 (horário de Brasília)',
    );
  });

  it('the coverage table: fourteen motives, five with the vendor and covered, nine with the customer and not', () => {
    const rows = rowsOf(section(guide, '12'), /Escopo/);
    const of = (who: string, covered: string) =>
      rows.filter((row) => row['Responsável'] === who && row['Coberto'] === covered).length;
    expect([rows.length, of('Totall', 'Sim'), of('Cliente', 'Não')]).toEqual([14, 5, 9]);
    expect(rows.find(({ Motivo }) => Motivo?.startsWith('Backup'))?.['Observação']).toContain(
      'contratado à parte',
    );
  });
});
