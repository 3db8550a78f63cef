import { afterAll, beforeAll, expect, it } from 'vitest';
import { metalurgica } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

interface Kept {
  readonly outcome: string;
  readonly id: string;
  readonly changes: readonly string[];
  readonly fields: readonly { readonly field: string; readonly message: string }[];
}

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const post = async <Answer>(path: string, payload: object) =>
  (
    await server.ask('celia', { method: 'POST', url: `/api/v1/desk/customers${path}`, payload })
  ).json<Answer>();
const write = (payload: object) => post<Kept>('', payload);
const file = (kind: string, text: string) => post<{ lines: Kept[] }>('/import', { kind, text, dry: false });

it('TRG-123: keeps the CPF of a contact, which is one person’s alone and may be put right', async () => {
  const { id } = await write({ code: '300031', name: 'Mercado Trinta e Um' });
  const contact = (draft: object) => post<Kept>(`/${id}/contacts`, draft);
  const ana = { name: 'Ana Reis', email: 'ana@mercado31.example', cpf: '111.444.777-35' };
  expect((await contact(ana)).outcome).toBe('created');
  expect((await contact({ ...ana, cpf: undefined })).outcome).toBe('unchanged');
  expect(await contact({ name: 'Rui', email: 'rui@mercado31.example', cpf: '11144477735' })).toMatchObject({
    outcome: 'refused',
    fields: [{ field: 'cpf', message: 'Já é de Ana Reis.' }],
  });
  for (const cpf of ['111.444.777-36', '12.ABC.345/01DE-35'])
    expect((await contact({ ...ana, cpf })).fields.map(({ field }) => field)).toEqual(['cpf']);
  expect((await contact({ ...ana, cpf: '529.982.247-25' })).outcome).toBe('updated');
  expect((await contact({ name: 'Rui', email: 'rui@mercado31.example', cpf: '11144477735' })).outcome).toBe(
    'created',
  );
});

it('takes the last day of a contract as people write it, and refuses what is no day', async () => {
  const line = (date: string) =>
    `codigo;nome;contrato_ate\n${metalurgica.code};Metalúrgica Serra Azul S.A.;${date}\n`;
  expect((await file('companies', line('31/12/2026'))).lines[0]).toMatchObject({
    outcome: 'updated',
    changes: [{ field: 'contractUntil', from: '', to: '2026-12-31' }],
  });
  const until = async () =>
    (
      await server.house.owner.query('select contract_until::text as until from company where code = $1', [
        metalurgica.code,
      ])
    ).rows;
  expect(await until()).toEqual([{ until: '2026-12-31' }]);
  expect((await file('companies', line('2026-12-31'))).lines[0]?.outcome).toBe('unchanged');
  expect((await file('companies', line('31/04/2026'))).lines[0]?.fields[0]?.message).toBe(
    '“31/04/2026” não é uma data. Escreva como 31/12/2026.',
  );
  await file('companies', line(''));
  expect(await until()).toEqual([{ until: null }]);
});
