import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, valuesIn } from './cell.ts';

describe('several values in a cell', () => {
  it.for<[string, string[][]]>([
    ['Folha | Fiscal > SPED', [['Folha'], ['Fiscal', 'SPED']]],
    ['Folha|Fiscal>SPED|', [['Folha'], ['Fiscal', 'SPED']]],
    [' | > | ', []],
    ['', []],
    ['A \\| B > C \\> D', [['A | B', 'C > D']]],
    ['Ambiente > Endereço > \\\\srv01\\dados', [['Ambiente', 'Endereço', '\\\\srv01\\dados']]],
  ])('%s', ([cell, values]) => expect(valuesIn(cell)).toEqual(values));

  it('are read again as they were, whatever signs are in them', () => {
    const part = fc.stringMatching(/^[ab|>\\;"'=é]*[a|>\\]$/);
    fc.assert(
      fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (values) => {
        expect(valuesIn(cellOf(values))).toEqual(values);
      }),
    );
  });
});
