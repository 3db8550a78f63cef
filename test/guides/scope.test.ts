import { describe, expect, it } from 'vitest';
import { blocksOf } from '#/text/guide/blocks.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import { seen, shipped, type Given } from './shipped.ts';

const prosoft = shipped('prosoft');
const totvs = shipped('totvs');
const totall = shipped('totall');

const coverage = (guide: typeof totvs, opening: Given, ...given: readonly Given[]) => {
  const { ticket, refusals } = seen(guide, [{ opened: '2026-03-02 09:00', ...opening }, ...given]).timeline;
  return { refusals, ticket, cover: ticket && coverOf(guide, ticket) };
};
const tagged = (guide: typeof totvs, scope: string, opening: Given = {}) =>
  coverage(guide, opening, { classified: '2026-03-02 09:30', scope });

describe('the scope of Technical Support', () => {
  it.for([
    ['PRO-066', 'duvida_pontual'],
    ['PRO-067', 'falha_do_sistema'],
    ['PRO-068', 'recuperacao_de_acesso'],
  ] as const)('%s: “%s” is covered', ([, item]) => {
    expect(tagged(prosoft, item).cover).toMatchObject({ item: { id: item }, covered: true });
  });

  it.for([
    ['PRO-069', 'equipamentos', 'services'],
    ['PRO-070', 'infraestrutura', undefined],
    ['PRO-071', 'aplicativos_de_terceiros', undefined],
    ['PRO-072', 'sistema_operacional', undefined],
    ['PRO-073', 'consultoria_legal', undefined],
    ['PRO-074', 'conferencia', 'checking'],
    ['PRO-075', 'digitacao', 'services'],
    ['PRO-076', 'banco_sem_backup', undefined],
    ['PRO-077', 'treinamento', 'training'],
  ] as const)('%s: “%s” is not covered, and %s is offered', ([, item, offer]) => {
    const { cover } = tagged(prosoft, item);
    expect(cover).toMatchObject({ item: { id: item }, covered: false });
    expect(cover?.offer).toBe(offer);
  });

  it('PRO-065: another vendor’s product is out of scope from the opening, with the guide’s sentence', () => {
    const { cover } = coverage(prosoft, { product: 'terceiros' });
    expect(cover).toMatchObject({
      covered: false,
      item: { note: 'O suporte atende exclusivamente aos sistemas desenvolvidos pela Prosoft.' },
    });
    expect(coverage(prosoft, { product: 'terceiros', kind: 'falha_do_sistema' }).cover?.covered).toBe(false);
    expect(coverage(prosoft, { product: 'folha', kind: 'falha_do_sistema' }).cover?.covered).toBe(true);
  });

  it('PRO-074 PRO-077: only the service the guide offers for the matter is recorded as offered', () => {
    const given = (scope: string, opportunity: string): Given[] => [
      { classified: '2026-03-02 09:30', scope },
      { classified: '2026-03-02 09:40', opportunity },
    ];
    expect(coverage(prosoft, {}, ...given('conferencia', 'checking')).ticket?.opportunity).toBe('checking');
    for (const [scope, offer] of [
      ['conferencia', 'training'],
      ['duvida_pontual', 'training'],
    ] as const)
      expect(coverage(prosoft, {}, ...given(scope, offer)).refusals).toMatchObject([
        { refused: 'scope/nothing-to-offer' },
      ]);
  });

  it('an offer does not outlive the matter it was made for', () => {
    const { ticket } = coverage(
      prosoft,
      {},
      { classified: '2026-03-02 09:30', scope: 'conferencia', opportunity: 'checking' },
      { classified: '2026-03-02 09:40', scope: 'treinamento' },
    );
    expect(ticket).toMatchObject({ scope: 'treinamento' });
    expect(ticket?.opportunity).toBeUndefined();
  });

  it('PRO-050: what is out of scope is handed over to Services with the item that excluded it', () => {
    const handOver = { forwarded: '2026-03-02 09:40', team: 'servicos', scope: 'digitacao' };
    expect(coverage(prosoft, {}, handOver).ticket).toMatchObject({ team: 'servicos', scope: 'digitacao' });
    expect(prosoft.servicesTeam).toBe('servicos');
    const unknown = { ...handOver, scope: 'jardinagem' };
    expect(coverage(prosoft, {}, unknown).refusals).toMatchObject([{ refused: 'scope/unknown' }]);
  });

  it('a matter the guide does not list is refused', () => {
    expect(tagged(prosoft, 'jardinagem').refusals).toMatchObject([{ refused: 'scope/unknown' }]);
  });
});

describe('TTL-118: the coverage of the monthly contract', () => {
  it.for([
    ['erro_do_sistema', 'Totall', true],
    ['legislacao_federal', 'Totall', true],
    ['instrucao_de_funcoes', 'Totall', true],
    ['novas_versoes', 'Totall', true],
    ['relatorios_padrao', 'Totall', true],
    ['backup', 'Cliente', false],
    ['infraestrutura', 'Cliente', false],
    ['conceito_e_treinamento', 'Cliente', false],
    ['configuracao_de_processos', 'Cliente', false],
    ['nao_nativo', 'Cliente', false],
    ['validacao_de_informacoes', 'Cliente', false],
    ['instalacao', 'Cliente', false],
    ['leiautes', 'Cliente', false],
    ['atualizacao', 'Cliente', false],
  ] as const)('of “%s”: responsible %s, covered %s', ([motive, responsible, covered]) => {
    expect(tagged(totall, motive).cover).toMatchObject({ responsible, covered });
  });

  it('has fourteen motives', () => {
    expect(totall.scope).toHaveLength(14);
  });
});

describe('TRG-055: a customisation', () => {
  const prime = (components: readonly string[]): Given => ({
    kind: 'personalizacao',
    contract: 'prime',
    components,
  });

  it('is covered only for whoever chose that component of PRIME', () => {
    expect(coverage(totvs, prime(['personalizacoes'])).cover).toMatchObject({
      covered: true,
      responsible: 'TOTVS',
    });
    expect(coverage(totvs, prime(['sempre'])).cover).toMatchObject({ covered: false, offer: 'services' });
    expect(coverage(totvs, { kind: 'personalizacao' }).cover?.covered).toBe(false);
  });

  it('is not covered by a component without the contract it belongs to', () => {
    const alone = { kind: 'personalizacao', components: ['personalizacoes'] };
    expect(coverage(totvs, alone).cover?.covered).toBe(false);
    const other = { ...alone, contract: 'cloud_critica_4h' };
    expect(coverage(totvs, other).cover?.covered).toBe(false);
  });
});

describe('PRIME, of components the customer chooses', () => {
  const due = (guide: typeof totvs, facts: Given) =>
    seen(guide, [{ severity: 'critica', ...facts }])['support_due'];

  it('TRG-052: critical in six business hours is due at 14:00 instead of 18:00', () => {
    const opened = '2026-03-02 08:00';
    expect(due(totvs, { opened, contract: 'prime', components: ['critica_6h'] })).toBe('2026-03-02 14:00');
    expect(due(totvs, { opened, contract: 'prime', components: [] })).toBe('2026-03-02 18:00');
    expect(due(totvs, { opened, contract: 'prime' })).toBe('2026-03-02 18:00');
  });

  it('TRG-053: around the clock, the clock starts on Sunday at 03:00', () => {
    const opened = '2026-03-08 03:00';
    expect(due(totvs, { opened, contract: 'prime', components: ['sempre'] })).toBe('2026-03-08 13:00');
    expect(due(totvs, { opened, contract: 'prime', components: ['ambiente'] })).toBe('2026-03-09 17:00');
    expect(due(totvs, { opened, contract: 'prime', components: ['sempre', 'critica_6h'] })).toBe(
      '2026-03-08 09:00',
    );
  });
});

describe('TRG-053: the published hours and holidays', () => {
  it('tell what contracts and their components give', () => {
    const rowsOf = (what: 'hours' | 'holidays') => {
      const [block] = blocksOf(totvs, { what }, '2026-03-02', 'pt-BR');
      return block?.kind === 'table' ? block.rows : [];
    };
    const always =
      'Contratos PRIME com atendimento 24×7, Cloud com severidade crítica em 4 horas e PRIME (SLA) – Atendimento 24×7';
    expect(rowsOf('hours').find(([who]) => who?.[0] === always)?.[1]).toEqual([
      '24 horas por dia, sete dias por semana, inclusive feriados',
    ]);
    const christmas = rowsOf('holidays').find(([, name]) => name?.[0]?.startsWith('Natal'));
    expect(JSON.stringify(christmas)).toContain(always);
  });
});

describe('B-35: a delivery target of its own', () => {
  const guide = shipped('totall', [
    '  - id: varejo\n    label: Sistemas de Varejo\n',
    '  - id: varejo\n    label: Sistemas de Varejo\n    targets: { delivery: 2 calendar days }\n',
  ]);
  const due = (product: string) =>
    seen(guide, [{ opened: '2026-03-02 09:00', product }, { taken: '2026-03-02 10:00' }])['delivery_due'];

  it('belongs to the product that has one', () => {
    expect(due('varejo')).toBe('2026-03-04 10:00');
    expect(due('atacado')).toBe('2026-03-07 10:00');
  });
});
