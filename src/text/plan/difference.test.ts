import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '#/domain/guide/difference.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { shipped } from '../../../test/guides/shipped.ts';
import { runs } from '../../../test/properties/runs.ts';
import { differenceInWords } from './difference.ts';

const totvs = shipped('totvs');
const said = (after: Guide, before: Guide = totvs) =>
  differences(before, after).map(
    (difference) => differenceInWords(difference, before, after, 'pt-BR').sentence,
  );

describe('a plan in words', () => {
  it.for([
    [
      'support: 10h',
      'support: 8h',
      ['Severidade Crítica: prazo de atendimento de 10 horas úteis para 8 horas úteis'],
    ],
    [
      '{ mon-fri: "07:00-19:00" }',
      '{ mon-fri: "08:00-12:00, 13:30-18:00", sat: "08:00-12:00" }',
      [
        'Calendário Suporte Técnico: horário de segunda a sexta de 07:00–19:00 para 08:00–12:00, 13:30–18:00',
        'Entra: Calendário Suporte Técnico: horário de sábado (08:00–12:00)',
      ],
    ],
    [
      'sign_ins: 6 months',
      'sign_ins: 1 year',
      ['Por quanto tempo se guarda: registro de entradas de 6 meses para 1 ano'],
    ],
    ['on: "07-09"', 'on: "07-10"', ['Feriado Revolução Constitucionalista: data de 09/07 para 10/07']],
    [
      'targets: { critica: { support: 6h } }',
      'targets: { critica: { support: 5h } }',
      [
        'Contrato PRIME com severidade crítica em 6 horas: prazo de atendimento (severidade Crítica) de 6 horas úteis para 5 horas úteis',
      ],
    ],
    [
      'label: Severidade crítica em 6 horas úteis, targets: { critica: { support: 6h } }',
      'label: Severidade crítica em 6 horas úteis, targets: { critica: { support: 5h } }',
      [
        'Contrato PRIME (SLA): prazo de atendimento (componente, “Severidade crítica em 6 horas úteis”, severidade Crítica) de 6 horas úteis para 5 horas úteis',
      ],
    ],
    [
      'meaning: Uma dúvida pontual sobre o uso de um produto.',
      'meaning: Uma dúvida sobre um produto.\n    team: cst',
      [
        'Tipo de contato Dúvida técnica: significado de “Uma dúvida pontual sobre o uso de um produto.” para “Uma dúvida sobre um produto.”',
        'Entra: Tipo de contato Dúvida técnica: equipe (CST (Centro de Serviços TOTVS))',
      ],
    ],
    [
      'covered_with: personalizacoes\n    offer: services',
      'offer: checking',
      [
        'Cobertura Personalizações: programas feitos para a sua empresa: serviço que se oferece de serviço para conferência',
        'Sai: Cobertura Personalizações: programas feitos para a sua empresa: coberto com o componente (Suporte a personalizações)',
      ],
    ],
    [
      'window: 15 calendar days',
      'window: 20 calendar days',
      ['Aceite da solução: tempo para responder de 15 dias corridos para 20 dias corridos'],
    ],
    [
      '  rules:\n',
      '  rules:\n    - { when: { impacto: critico }, severity: critica, because: Sem saída. }\n',
      [
        'Entra, em 1º lugar: Regra de triagem “Qual é o impacto na operação? Crítico: a operação dos usuários parou” (severidade Crítica; explicação ao cliente “Sem saída.”)',
      ],
    ],
    [
      '\nform:',
      '\nversions: { two_people: true }\nform:',
      ['Versões do guia: exige uma segunda pessoa para pôr em vigor de não para sim'],
    ],
  ] as const)('%s → %s', ([right, other, expected]) => {
    expect(said(shipped('totvs', [right, other]))).toEqual(expected);
  });

  it('two teams that change places are told as that and nothing more', () => {
    const [first, second, ...rest] = totvs.teams;
    const teams = [second, first, ...rest].filter((team) => team !== undefined);
    const [sentence, ...others] = said({ ...totvs, teams });
    expect(sentence).toMatch(/^Equipe: ordem de Suporte Técnico, CST .* para CST .*, Suporte Técnico/);
    expect(others).toEqual([]);
  });

  it('of the same guide there is nothing to say', () => {
    for (const vendor of ['totvs', 'prosoft', 'pronnus', 'totall'] as const)
      expect(said(shipped(vendor), shipped(vendor))).toEqual([]);
  });
});

type Path = readonly string[];

/** Every end of the tree: texts, numbers, yes and no. */
const leavesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : value === undefined
      ? []
      : [path];

function mutated(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1;
    if (value === 'open_minutes') return 'business_days';
    return typeof value === 'boolean' ? !value : `${String(value)}x`;
  }
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? mutated(one, rest) : one));
  const map = value as Record<string, unknown>;
  return { ...map, [key]: mutated(map[key], rest) };
}

const without = (value: unknown, [key = '', ...rest]: Path): unknown => {
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, i) => String(i) !== key)
      : value.map((one, i) => (String(i) === key ? without(one, rest) : one));
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [key]: without(inner, rest) };
};

describe('nothing is missed', () => {
  const guides = (['totvs', 'prosoft', 'pronnus', 'totall'] as const).map((vendor) => shipped(vendor));
  const leaf = fc
    .constantFrom(...guides)
    .chain((guide) => fc.tuple(fc.constant(guide), fc.constantFrom(...leavesOf(guide))));

  it('any leaf of a guide that changes gives a line, in both languages', () => {
    fc.assert(
      fc.property(leaf, ([guide, path]) => {
        const other = mutated(guide, path) as Guide;
        const found = differences(guide, other);
        expect(found.length).toBeGreaterThan(0);
        for (const difference of found)
          for (const locale of ['pt-BR', 'en'] as const) {
            const { where, before, after, sentence } = differenceInWords(difference, guide, other, locale);
            expect(where.length).toBeGreaterThan(0);
            expect(before).not.toBe(after);
            expect(sentence).not.toMatch(/undefined|\[object/);
          }
      }),
      runs(400),
    );
  });

  it('any leaf that is taken away gives one too, and comes back by the way it went', () => {
    fc.assert(
      fc.property(leaf, ([guide, path]) => {
        const other = without(guide, path) as Guide;
        expect(differences(guide, other).length).toBeGreaterThan(0);
        expect(differences(other, guide).length).toBeGreaterThan(0);
      }),
      runs(200),
    );
  });
});
