import { describe, expect, it } from 'vitest';
import { closeness, ranked } from './fuzzy.ts';

const ACTS = [
  'Resolver',
  'Responder',
  'Finalização do Atendimento',
  'Assumir',
  'Enviar à manutenção',
  'Meus',
];
const find = (typed: string) => ranked(typed, ACTS, (act) => act);

describe('searching in a hurry', () => {
  it.for<readonly [string, string | undefined]>([
    ['finalizacao', 'Finalização do Atendimento'],
    ['ATEND final', 'Finalização do Atendimento'],
    ['fnz', 'Finalização do Atendimento'],
    ['manutencao', 'Enviar à manutenção'],
    ['resp', 'Responder'],
    ['xyz', undefined],
    ['rsaum', undefined],
    ['zf', undefined],
  ])('%s finds %s', ([typed, first]) => {
    expect(find(typed)[0]).toBe(first);
  });

  it('a beginning comes before a middle, and a middle before letters with gaps', () => {
    expect(ranked('meu', ['Comeu', 'M e u', 'mxexu', 'Meus'], (one) => one)).toEqual([
      'Meus',
      'Comeu',
      'mxexu',
    ]);
    expect(closeness('a', 'Xa')).toBe(2);
  });

  it('nothing typed leaves everything in its order', () => {
    expect(find('  ')).toEqual(ACTS);
  });
});
