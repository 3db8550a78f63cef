import { describe, expect, it } from 'vitest';
import { coverOf } from '#/domain/triage/cover.ts';
import { blocksOf } from '#/text/guide/blocks.ts';
import { seen, shipped, type Given } from './shipped.ts';

const prosoft = shipped('prosoft');
const totvs = shipped('totvs');
const totall = shipped('totall');

const OPENED = '2026-03-02 09:00';
const ticketOf = (guide: typeof totvs, ...given: readonly Given[]) => seen(guide, given).timeline.ticket;
const opened = (facts: Given): Given => ({ opened: OPENED, ...facts });

describe('a kind of contact', () => {
  it.for([
    ['PRO-004', 'duvida', 'Dúvida', 'complementa procedimentos já em andamento'],
    ['PRO-005', 'falha_do_sistema', 'Falha do sistema', 'Defeito ou condição anormal'],
    ['PRO-006', 'alteracao_legal', 'Alteração legal', 'mudança na legislação vigente'],
  ] as const)('%s: %s is offered with its meaning, and the guide tells both', ([, id, label, meaning]) => {
    const kind = prosoft.kinds.find((one) => one.id === id);
    expect(kind).toMatchObject({ label, meaning: expect.stringContaining(meaning) });
    const [terms] = blocksOf(prosoft, { what: 'kinds' }, '2026-03-02', 'pt-BR');
    expect(terms).toMatchObject({
      kind: 'terms',
      items: expect.arrayContaining([{ term: label, meaning: kind?.meaning }]),
    });
    expect(ticketOf(prosoft, opened({ kind: id }))?.kind).toBe(id);
    expect(ticketOf(prosoft, opened({}), { classified: '2026-03-02 10:00', kind: id })?.kind).toBe(id);
  });

  it('PRO-005: a fault goes to Technical Support, whatever product it was written under', () => {
    expect(ticketOf(prosoft, opened({ product: 'administrativo', kind: 'falha_do_sistema' }))?.team).toBe(
      'suporte',
    );
    expect(ticketOf(prosoft, opened({ product: 'administrativo', kind: 'alteracao_legal' }))?.team).toBe(
      'suporte',
    );
  });

  it('PRO-006: a legal change records the day on which the law takes effect, at the opening or later', () => {
    const atOnce = ticketOf(prosoft, opened({ kind: 'alteracao_legal', legal_date: '2026-07-01' }));
    expect(atOnce?.legalDate).toBe('2026-07-01');
    const later = { classified: '2026-03-03 10:00', kind: 'alteracao_legal', legal_date: '2026-07-01' };
    expect(ticketOf(prosoft, opened({ kind: 'duvida' }), later)?.legalDate).toBe('2026-07-01');
    expect(
      ticketOf(prosoft, opened({ kind: 'duvida', legal_date: '2026-07-01' }))?.legalDate,
    ).toBeUndefined();
  });

  it('PRO-120: a second copy of a boleto goes to Finance, whatever is asked of it; a fault of the system does not', () => {
    const about = (facts: Given) => ticketOf(prosoft, opened({ product: 'administrativo', ...facts }))?.team;
    expect([about({}), about({ kind: 'duvida' }), about({ kind: 'falha_do_sistema' })]).toEqual([
      'financeiro',
      'financeiro',
      'suporte',
    ]);
    expect(ticketOf(prosoft, opened({ kind: 'duvida' }))?.team).toBe('suporte');
  });

  it('PRO-115: a request for more licences goes to Commercial, whatever its product', () => {
    expect(ticketOf(prosoft, opened({ product: 'folha', kind: 'comercial' }))?.team).toBe('comercial');
  });

  it.for([['novo_produto'], ['conta']] as const)(
    'TRG-012: “%s” goes to the account executive and not to the help desk',
    ([kind]) => {
      expect(ticketOf(totvs, opened({ product: 'protheus', kind }))?.team).toBe('relacionamento');
    },
  );

  it('TRG-013: a technical matter sent to the account executive goes to support', () => {
    expect(ticketOf(totvs, opened({ team: 'relacionamento', kind: 'nao_conformidade' }))?.team).toBe(
      'suporte',
    );
    expect(
      ticketOf(totvs, opened({ team: 'relacionamento', product: 's1_varejo', kind: 'duvida' }))?.team,
    ).toBe('vitrine');
    const ticket = ticketOf(totvs, opened({ kind: 'conta' }), {
      classified: '2026-03-02 10:00',
      kind: 'duvida',
    });
    expect(ticket).toMatchObject({ kind: 'duvida', team: 'suporte' });
  });

  it.for([['administrativo'], ['financeiro']] as const)('TRG-014: “%s” goes to CST', ([kind]) => {
    expect(ticketOf(totvs, opened({ product: 'rm', kind }))?.team).toBe('cst');
  });

  it('another kind leaves the ticket where it is served, unless it belongs elsewhere', () => {
    const taken = { taken: '2026-03-02 09:30', actor: 'marina' };
    const forwarded = { forwarded: '2026-03-02 09:20', team: 'consultoria' };
    const at = '2026-03-02 10:00';
    const given = [opened({ product: 'rm' }), forwarded, taken];
    expect(ticketOf(totvs, ...given, { classified: at, kind: 'duvida' })).toMatchObject({
      team: 'consultoria',
      assignee: 'marina',
    });
    const moved = ticketOf(totvs, ...given, { classified: at, kind: 'financeiro' });
    expect(moved).toMatchObject({ team: 'cst', severity: 'media' });
    expect(moved?.assignee).toBeUndefined();
  });

  it('that the guide does not know is refused', () => {
    expect(seen(totvs, [opened({ kind: 'elogios' })]).timeline.refusals).toMatchObject([
      { refused: 'kind/unknown' },
    ]);
    expect(
      seen(totvs, [opened({}), { classified: '2026-03-02 10:00', kind: 'elogios' }]).timeline.refusals,
    ).toMatchObject([{ refused: 'kind/unknown' }]);
  });

  it('may begin at a level of its own', () => {
    const guide = shipped('prosoft', [
      '    team: suporte\n    legal_date',
      '    team: suporte\n    level: 2\n    legal_date',
    ]);
    expect(ticketOf(guide, opened({ kind: 'alteracao_legal' }))?.level).toBe(2);
    expect(ticketOf(guide, opened({ kind: 'duvida' }))?.level).toBe(1);
    const later = { classified: '2026-03-02 10:00', kind: 'alteracao_legal' };
    expect(ticketOf(guide, opened({ kind: 'duvida' }), later)?.level).toBe(2);
  });

  it('TTL-007: a ticket asks for instruction, correction or implementation, and nothing else', () => {
    expect(totall.kinds.map(({ id, label }) => [id, label])).toStrictEqual([
      ['instrucao', 'Instrução'],
      ['correcao', 'Correção'],
      ['implementacao', 'Implementação'],
    ]);
    for (const { id } of totall.kinds) expect(ticketOf(totall, opened({ kind: id }))?.kind).toBe(id);
    expect(ticketOf(totall, opened({}))?.kind).toBe('instrucao');
    const correction = ticketOf(totall, opened({ kind: 'correcao' }));
    expect(correction && coverOf(totall, correction)).toMatchObject({ covered: true, responsible: 'Totall' });
  });
});

describe('PRO-111: a complaint', () => {
  const areas = ['suporte', 'desenvolvimento', 'comercial', 'administrativo', 'marketing', 'canal_regional'];

  it('names one of six areas, and goes to SAC', () => {
    for (const area of areas)
      expect(
        ticketOf(prosoft, opened({ product: 'folha', kind: 'reclamacao', answers: { area } }))?.team,
      ).toBe('sac');
    const question = prosoft.triage.questions.find(({ id }) => id === 'area');
    expect(question?.answers.map(({ id }) => id)).toStrictEqual(areas);
  });

  it('without an area opens nothing, and other kinds are not asked', () => {
    expect(seen(prosoft, [opened({ kind: 'reclamacao' })]).timeline.refusals).toMatchObject([
      { refused: 'triage/answer-missing', facts: { question: 'Qual área não resolveu bem a situação?' } },
    ]);
    expect(seen(prosoft, [opened({ kind: 'duvida' })]).timeline.refusals).toStrictEqual([]);
  });
});

describe('TTL-002: a requester', () => {
  const ruled = shipped('totall', [
    '  rules:\n',
    '  rules:\n    - { when: { requester: parceiro, kind: correcao }, severity: critica }\n',
  ]);

  it.for([['cliente'], ['parceiro'], ['colaborador']] as const)('is kept as %s', ([requester]) => {
    expect(ticketOf(totall, opened({ requester }))?.requester).toBe(requester);
  });

  it('is a customer unless something else is known of her', () => {
    expect(ticketOf(totall, opened({}))?.requester).toBe('cliente');
    expect(ticketOf(totall, opened({ requester: 'fiscal' }))?.requester).toBe('cliente');
  });

  it('may be named by the conditions of a rule', () => {
    const severity = (facts: Given) => ticketOf(ruled, opened(facts))?.severity;
    expect(severity({ requester: 'parceiro', kind: 'correcao' })).toBe('critica');
    expect(severity({ requester: 'parceiro' })).toBe('normal');
    expect(severity({ requester: 'colaborador', kind: 'correcao' })).toBe('normal');
    const [table] = blocksOf(ruled, { what: 'triage' }, '2026-03-02', 'pt-BR');
    expect(table).toMatchObject({
      rows: expect.arrayContaining([
        [['Crítica'], ['Solicitante: “Parceiro”', 'Tipo de contato: “Correção”']],
      ]),
    });
  });
});
