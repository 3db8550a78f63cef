import { expect, it } from 'vitest';
import { csv } from './csv.ts';
import type { Cell } from './table.ts';

async function* pages(...rows: Cell[][]) {
  yield rows;
}

async function written(...rows: Cell[][]): Promise<string> {
  const columns = [
    { header: 'Assunto', width: 10 },
    { header: 'Valor', width: 10 },
  ];
  const table = { title: 'x', timeZone: 'America/Sao_Paulo', columns, rows: pages(...rows) };
  return (await Array.fromAsync(csv(table))).join('');
}

it('begins with the byte order mark, separates by semicolons and ends lines with CRLF (choice B-57)', async () => {
  expect(await written(['Nota', 'x'])).toBe('\ufeffAssunto;Valor\r\nNota;x\r\n');
});

it.for([
  ['a decimal comma', 1.5, '1,5'],
  ['a number below zero as it is', -3, '-3'],
  ['a date as dd/mm/yyyy on the wall clock', { at: Date.UTC(2026, 2, 2, 17, 20) }, '02/03/2026 14:20'],
  ['nothing', null, ''],
  ['quotes where there is a semicolon', 'a;b', '"a;b"'],
  ['quotes doubled', 'diz "não"', '"diz ""não"""'],
  ['quotes where there is a line end', 'um\ndois', '"um\ndois"'],
  ['no quotes where there is a comma', 'a, b', 'a, b'],
  ['a formula disarmed', '=1+1', "'=1+1"],
  ['a plus disarmed', '+55 11', "'+55 11"],
  ['a minus disarmed', '-1+cmd', "'-1+cmd"],
  ['an at disarmed', '@SUM(A1)', "'@SUM(A1)"],
  ['one of wide letters disarmed', '＝1+1', "'＝1+1"],
  ['one on a line of its own disarmed', '\n=1+1', `"'\n=1+1"`],
  ['a tab disarmed', '\t=1', "'\t=1"],
  ['disarmed inside its quotes', '=a;"b"', `"'=a;""b"""`],
] as const)('%s', async ([, cell, expected]) => {
  expect(await written([cell, 'fim'])).toBe(`\ufeffAssunto;Valor\r\n${expected};fim\r\n`);
});
