import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '#/guide-file/check-examples.ts';
import { readGuide } from '#/guide-file/read-guide.ts';

const textOf = (vendor: string) =>
  readFileSync(new URL(`../../guides/${vendor}.yaml`, import.meta.url), 'utf8');

function failures(text: string) {
  const result = readGuide(text, 'guide.yaml');
  if ('problems' in result) return { count: 0, problems: result.problems };
  const { guide, examples, lineOf } = result;
  return { count: examples.length, problems: checkExamples(guide, examples, 'guide.yaml', lineOf) };
}

describe('a shipped guide', () => {
  it.for(['prosoft', 'totvs', 'pronnus', 'totall'])('%s keeps its own examples', (vendor) => {
    const { count, problems } = failures(textOf(vendor));
    expect(problems).toStrictEqual([]);
    expect(count).toBeGreaterThanOrEqual(8);
  });

  it.for([
    ['totvs', 'hours: { mon-fri: "07:00-19:00" }', 'hours: { mon-fri: "06:00-19:00" }'],
    ['totvs', 'support: 10h, maintenance: 4d', 'support: 11h, maintenance: 4d'],
    ['totvs', 'window: 15 calendar days', 'window: 15 business days'],
    ['totvs', 'remind_before: 4', 'remind_before: 5'],
    ['totvs', 'by: 45', 'by: 30'],
    ['totvs', 'closed_on: [national, local]', 'closed_on: [national]'],
    ['pronnus', 'window: 4 business days', 'window: 4 calendar days'],
    ['pronnus', 'pauses: [waiting_customer, awaiting_acceptance]', 'pauses: []'],
    ['totall', 'target: 5 calendar days', 'target: 6 calendar days'],
    ['totall', 'answers: [accept, refuse, accept_with_reservations]', 'answers: [accept, refuse]'],
    ['prosoft', 'times: 3', 'times: 2'],
    ['prosoft', 'required: true', 'required: false'],
    ['prosoft', 'outros assuntos comerciais.\n    team: comercial', 'outros assuntos comerciais.'],
    ['prosoft', 'scope: aplicativos_de_terceiros', 'scope: duvida_pontual'],
    ['prosoft', 'Recuperação de acessos, covered: yes', 'Recuperação de acessos, covered: no'],
    ['totvs', 'kinds: [novo_produto, conta]', 'kinds: [novo_produto, conta, nao_conformidade]'],
    ['totvs', 'Boletos, notas fiscais e pagamentos.\n    team: cst', 'Boletos, notas fiscais e pagamentos.'],
    ['totvs', '    covered_with: personalizacoes\n', ''],
    ['totvs', 'Atendimento 24×7, calendar: nuvem', 'Atendimento 24×7, calendar: prime'],
    ['totvs', 'teams: [consultoria]', 'teams: [suporte]'],
    ['totvs', 'pauses: [on_hold, waiting_customer, awaiting_acceptance, in_maintenance]', 'pauses: []'],
    ['totall', 'scope: nao_nativo', 'scope: erro_do_sistema'],
    ['pronnus', 'escalation: { notify: [leader, manager, director] }', ''],
  ] as const)('%s with “%s” written as “%s” is told apart by its examples', ([vendor, right, other]) => {
    const text = textOf(vendor);
    expect(text).toContain(right);
    expect(failures(text.replace(right, other)).problems.length).toBeGreaterThan(0);
  });

  it('a failed example names its line, what it expected and what came out', () => {
    const text = textOf('totvs').replace(
      'support_due: "2026-04-22 13:00"',
      'support_due: "2026-04-22 12:00"',
    );
    const line = text.split('\n').findIndex((row) => row.includes('2026-04-22 12:00')) + 1;
    const [problem] = failures(text).problems;
    expect(problem).toMatchObject({ file: 'guide.yaml', line, key: 'examples[0].expect.support_due' });
    expect(problem?.message).toContain('esperava support_due 2026-04-22 12:00');
    expect(problem?.message).toContain('o guia dá 2026-04-22 13:00');
    expect(problem?.messageEn).toContain('the guide gives 2026-04-22 13:00');
  });

  it('an event the rules refuse is told, unless the example expects it', () => {
    const text = textOf('totvs').replace(
      'opened: "2026-02-13 17:00", severity: alta',
      'opened: "2026-02-13 17:00", severity: alto',
    );
    const [problem] = failures(text).problems;
    expect(problem).toMatchObject({ key: 'examples[1].given[0]' });
    expect(problem?.message).toContain('severity/unknown');
  });
});
