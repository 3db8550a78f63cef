import { afterAll, beforeAll, expect, it } from 'vitest';
import { metalurgica, padaria } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { aFile, guicheOn } from './the-command.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('prosoft')));
afterAll(() => house.close());

const guiche = (...args: string[]) => guicheOn(house, ...args);
const standing = async () =>
  (
    await house.owner.query(
      `select code, reason, source, set_by, clear_reason, cleared_at is null as goes_on from delinquency join company on company.id = company_id order by code`,
    )
  ).rows;

it('PRO-121 PRO-124: who is delinquent comes by a file, line by line, tried first and then for good', async () => {
  const file = aFile(
    `codigo;inadimplente;motivo\n${padaria.code};sim;Boleto 8841\n${metalurgica.code};não;Pago\n`,
  );
  const tried = await guiche('delinquency', file, '--dry-run');
  expect(tried).toMatchObject({
    code: 0,
    out: expect.stringContaining(
      `2 ${padaria.code} ${padaria.name}: passa a inadimplente / becomes delinquent`,
    ),
  });
  expect(tried.out).toContain(`3 ${metalurgica.code} ${metalurgica.name}: já estava assim`);
  expect(await standing()).toEqual([]);
  expect((await guiche('delinquency', file)).code).toBe(0);
  const row = { code: padaria.code, reason: 'Boleto 8841', source: 'file', set_by: 'arquivo.csv' };
  expect(await standing()).toEqual([{ ...row, clear_reason: null, goes_on: true }]);
  const cleared = aFile(`codigo;inadimplente;motivo\n${padaria.code};não;Pago em 02/03\n`);
  expect((await guiche('delinquency', cleared, '--json')).out).toContain('"change": "ended"');
  expect(await standing()).toEqual([{ ...row, clear_reason: 'Pago em 02/03', goes_on: false }]);
});

it('a file with a line that cannot be is not taken at all', async () => {
  const before = await standing();
  const stranger = aFile(`codigo;inadimplente;motivo\n${metalurgica.code};sim;x\n000000;sim;x\n`);
  expect(await guiche('delinquency', stranger)).toMatchObject({
    code: 1,
    out: expect.stringContaining('3 000000: nenhuma empresa tem este código'),
  });
  const wrong = await guiche(
    'delinquency',
    aFile(`codigo;inadimplente;motivo\n${metalurgica.code};talvez;x\n`),
  );
  expect(wrong).toMatchObject({
    code: 1,
    err: expect.stringMatching(/arquivo\.csv:2 Em inadimplente, escreva sim ou nao/),
  });
  expect(await standing()).toEqual(before);
});
