import { afterAll, beforeAll, expect, it } from 'vitest';
import { padaria } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { aFile, guicheOn } from './the-command.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('prosoft')));
afterAll(() => house.close());

const codes = async () =>
  (await house.owner.query<{ code: string }>('select code from company order by code')).rows.map(
    ({ code }) => code,
  );

it('customers are imported from a file: tried first, then for good', async () => {
  const before = await codes();
  const file = aFile('codigo;nome\n990001;Novo & Cia\n');
  const tried = await guicheOn(house, 'customers', 'companies', file, '--dry-run');
  expect(tried).toMatchObject({ code: 0, out: `${file}:2 990001 novo / new\n` });
  expect(await codes()).toEqual(before);
  expect((await guicheOn(house, 'customers', 'companies', file)).code).toBe(0);
  expect(await codes()).toEqual([...before, '990001'].toSorted());
});

it('a file with a line that cannot be is not taken at all, and the line is named in both languages', async () => {
  const file = aFile(`codigo_cliente;email;nome\n${padaria.code};ana@padaria.example;Ana\n111;x;\n`);
  const { code, out } = await guicheOn(house, 'customers', 'contacts', file);
  expect(code).toBe(1);
  expect(out).toContain(`${file}:3 x não serve / no good`);
  expect(out).toContain('Importe antes os clientes. / No customer has the code “111”.');
  expect((await house.owner.query(`select from person where email like 'ana@%'`)).rowCount).toBe(0);
});

it('what is no such file is wrong usage, or refused in words', async () => {
  expect((await guicheOn(house, 'customers', 'tickets', aFile(''))).code).toBe(2);
  const { code, err } = await guicheOn(house, 'customers', 'companies', aFile('a;b\n1;2\n'));
  expect([code, err.includes('“codigo”')]).toEqual([1, true]);
});
