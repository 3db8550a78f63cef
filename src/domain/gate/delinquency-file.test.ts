import { expect, it } from 'vitest';
import { readDelinquencies } from './delinquency-file.ts';

it('reads what a spreadsheet saves: semicolons or commas, quotes, accents, empty lines, a mark at its beginning', () => {
  const semicolons =
    '\uFEFFCódigo;Inadimplente;Motivo\r\n104233;Sim;"Boleto ""8841""; em aberto"\r\n\r\n118940;não;\r\n';
  expect(readDelinquencies(semicolons)).toEqual({
    lines: [
      { line: 2, code: '104233', delinquent: true, reason: 'Boleto "8841"; em aberto' },
      { line: 4, code: '118940', delinquent: false, reason: '' },
    ],
    faults: [],
  });
  expect(readDelinquencies('reason,delinquent,code\nlate,yes,104233').lines).toEqual([
    { line: 2, code: '104233', delinquent: true, reason: 'late' },
  ]);
});

it('tells every fault with its line', () => {
  const text = 'codigo;inadimplente;motivo\n;sim;x\n1;talvez;x\n2;sim;\n3;sim;x\n3;nao;';
  expect(readDelinquencies(text).faults).toEqual([
    { line: 2, fault: 'code-missing' },
    { line: 3, fault: 'answer-unknown' },
    { line: 4, fault: 'reason-missing' },
    { line: 6, fault: 'twice' },
  ]);
  expect(readDelinquencies('a;b\n1;2').faults).toEqual([{ line: 1, fault: 'heading' }]);
  expect(readDelinquencies('').faults).toEqual([{ line: 1, fault: 'heading' }]);
});
