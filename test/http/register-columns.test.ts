import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { metalurgica, padaria, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());
beforeEach(async () => {
  await server.house.owner.query(`delete from account_assignment; delete from contact_training;
    update company set contracted = null, contract = 'prime', contract_terms = '{}', editions = '{}'`);
});

interface Imported {
  readonly applied: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly lines: readonly {
    readonly line: number;
    readonly outcome: string;
    readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
    readonly fields: readonly { readonly field: string; readonly message: string }[];
  }[];
}
const file = async (kind: string, text: string, dry = false): Promise<Imported> => {
  const answer = await server.ask('celia', {
    method: 'POST',
    url: '/api/v1/desk/customers/import',
    payload: { kind, text, dry },
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<Imported>();
};
const company = (head: string, cell: string, dry = false) =>
  file('companies', `codigo;nome;${head}\n${padaria.code};${padaria.name};"${cell}"\n`, dry);
const contact = (cell: string, dry = false) =>
  file(
    'contacts',
    `codigo_cliente;email;nome;treinamentos\n${padaria.code};${people.bia.email};${people.bia.name};"${cell}"\n`,
    dry,
  );
const told = ({ lines }: Imported) =>
  lines[0]?.changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`);
const refusal = ({ lines }: Imported) => lines[0]?.fields.map(({ message }) => message).join(' ');
const kept = async () => {
  const { rows } = await server.house.owner.query(
    `select contracted, contract_terms as terms, editions, (select json_object_agg(part, name) from account_assignment
        join person on person.id = person_id where company_id = company.id and until_at is null) as account
       from company where code = $1`,
    [padaria.code],
  );
  return rows[0];
};

describe('a file of customers', () => {
  it('TRG-009 TRG-011: gives the account, by address or by name, and tells whose it was and whose it will be', async () => {
    expect(told(await company('executivo', people.marina.email))).toEqual(['executive:  → Marina Prado']);
    const tried = await company('executivo', 'paulo siqueira', true);
    expect([tried.applied, told(tried)]).toEqual([false, ['executive: Marina Prado → Paulo Siqueira']]);
    expect((await kept()).account).toEqual({ executive: 'Marina Prado' });
    await company('gerente', 'Célia Nogueira');
    expect((await kept()).account).toEqual({ executive: 'Marina Prado', manager: 'Célia Nogueira' });
    expect(told(await company('executivo', ''))).toEqual(['executive: Marina Prado → ']);
    expect((await kept()).account).toEqual({ manager: 'Célia Nogueira' });
  });

  it('TRG-031 TRG-049: says which products, modules and editions a company has', async () => {
    expect(told(await company('produtos', 'rm | Protheus > Fiscal|protheus>Compras'))).toEqual([
      'products:  → Protheus > Compras | Protheus > Fiscal | RM',
    ]);
    expect((await kept()).contracted).toEqual({ rm: [], protheus: ['Fiscal', 'Compras'] });
    expect((await company('produtos', 'Protheus > Compras | Protheus > Fiscal | RM')).counts).toMatchObject({
      unchanged: 1,
    });
    await company('edicoes', 'Protheus > Série 3');
    expect((await kept()).editions).toEqual({ protheus: 'serie_3' });
    await company('produtos', 'nenhum');
    expect((await kept()).contracted).toEqual({});
    expect(told(await company('produtos', ''))).toEqual(['products: nenhum → ']);
    expect(await kept()).toMatchObject({ contracted: null, editions: { protheus: 'serie_3' } });
  });

  it('TRG-051 TRG-054: says the add-ons of the contract, with what is noted of each', async () => {
    const cell =
      'Atendimento 24×7 | Ambiente replicado para reproduzir casos > Endereço do ambiente > srv > 01';
    expect((await company('adicionais', cell)).applied).toBe(true);
    expect((await kept()).terms).toEqual({ sempre: {}, ambiente: { endereco: 'srv > 01' } });
    await company('adicionais', 'sempre');
    expect((await kept()).terms).toEqual({ sempre: {} });
    await company('adicionais', '');
    expect((await kept()).terms).toEqual({});
  });

  it.for<[string, string, string]>([
    [
      'executivo',
      'Paulo Siqeira',
      'Nenhum atendente ativo se chama “Paulo Siqeira” nem tem esse e-mail. Você quis dizer “Paulo Siqueira”?',
    ],
    ['gerente', people.joao.email, 'Nenhum atendente ativo'],
    ['produtos', 'Prothes', 'O guia não tem o produto “Prothes”. Você quis dizer “Protheus”?'],
    ['produtos', 'Protheus > Fiscla', 'O produto não tem o módulo “Fiscla”. Você quis dizer “Fiscal”?'],
    ['edicoes', 'Protheus > Série 4', 'Você quis dizer “Série T”?'],
    ['edicoes', 'Protheus', 'Escreva a edição depois do produto'],
    [
      'adicionais',
      'Atendimento 24x7',
      'Este contrato não tem o adicional “Atendimento 24x7”. Você quis dizer “Atendimento 24×7”?',
    ],
    ['adicionais', 'ambiente > enderego > x', 'Você quis dizer “Endereço do ambiente”?'],
  ])('with %s “%s” is refused, and the nearest known is named', async ([head, cell, message]) => {
    const before = await kept();
    const outcome = await company(head, cell);
    expect([outcome.applied, refusal(outcome)]).toEqual([false, expect.stringContaining(message)]);
    expect(await kept()).toEqual(before);
  });

  it('of two agents of one name is refused until the address says which', async () => {
    const { rows } = await server.house.owner.query<{ id: string }>(
      `insert into person (kind, name, email) values ('agent', 'Marina Prado', 'marina2@vendor.example') returning id`,
    );
    expect(refusal(await company('executivo', 'Marina Prado'))).toContain('Escreva o e-mail dela.');
    expect((await company('executivo', 'marina2@vendor.example')).applied).toBe(true);
    // Who left keeps what she has, and is given nothing new.
    await server.house.owner.query('update person set active = false where id = $1', [rows[0]?.id]);
    expect((await company('executivo', 'marina2@vendor.example')).counts).toMatchObject({ unchanged: 1 });
    expect((await company('gerente', 'marina2@vendor.example')).counts).toMatchObject({ refused: 1 });
  });

  it('of an earlier export, without these columns, changes nothing of them', async () => {
    await company('produtos', 'RM');
    await company('executivo', people.marina.email);
    const before = await kept();
    const old = `codigo;nome;cidade\n${padaria.code};${padaria.name};Osasco\n`;
    expect(told(await file('companies', old))).toEqual(['city:  → Osasco']);
    expect(await kept()).toEqual(before);
  });

  it('PRO-120: changes what was contracted for who keeps contracts alone; a leader’s export has none of it', async () => {
    await company('produtos', 'RM');
    const roles = async (...given: string[]) =>
      await server.house.owner.query('update person set roles = $1 where email = $2', [
        given,
        people.celia.email,
      ]);
    const heads = async () =>
      (await server.ask('celia', { url: '/api/v1/desk/customers/export?kind=companies' })).body.split(
        '\r\n',
      )[0];
    expect(await heads()).toMatch(/;executivo;gerente;produtos;adicionais;edicoes$/);
    await roles('leader');
    expect(await heads()).toMatch(/;executivo;gerente$/);
    expect(refusal(await company('produtos', 'Protheus'))).toContain('Seu perfil não pode mudar este campo.');
    expect((await company('produtos', 'RM')).counts).toMatchObject({ unchanged: 1 });
    await roles('manager');
  });

  it('makes a new customer with all of it, and the audit names the customer in each act', async () => {
    const text = `codigo;nome;contrato;executivo;produtos;adicionais\n300700;Nova Ltda;prime;${people.paulo.email};RM;sempre\n`;
    expect((await file('companies', text, true)).counts).toMatchObject({ created: 1 });
    expect((await file('companies', text)).applied).toBe(true);
    const { rows } = await server.house.owner.query(
      `select act from audit join company on company.id::text = audit.company_id::text where code = '300700' order by audit.id`,
    );
    expect(rows.map(({ act }) => act)).toEqual(['account_given', 'contract_chosen']);
  });
});

describe('a file of contacts', () => {
  const trainings = async () =>
    (
      await server.house.owner.query(
        `select product, obtained_on::text as "on", evidence from contact_training order by obtained_on, evidence`,
      )
    ).rows;

  it('PRO-083 TTL-022: records trainings with date and evidence, and takes none away', async () => {
    const first = await contact('RM > 02/02/2026 > Certificado 12');
    expect(told(first)).toEqual(['trainings:  → RM > 02/02/2026 > Certificado 12']);
    expect((await contact('rm>2026-02-02>Certificado 12')).counts).toMatchObject({ unchanged: 1 });
    expect(told(await contact('todos > 1/3/2026 > Lista de presença'))).toEqual([
      'trainings: RM > 02/02/2026 > Certificado 12 → RM > 02/02/2026 > Certificado 12 | todos > 01/03/2026 > Lista de presença',
    ]);
    expect((await contact('')).counts).toMatchObject({ unchanged: 1 });
    expect(await trainings()).toEqual([
      { product: 'rm', on: '2026-02-02', evidence: 'Certificado 12' },
      { product: '', on: '2026-03-01', evidence: 'Lista de presença' },
    ]);
  });

  it('of somebody of two companies is not undone by her line of the other one', async () => {
    const { owner } = server.house;
    await owner.query(
      `insert into membership (person_id, company_id) select person.id, company.id from person, company
        where email = $1 and code = $2 on conflict do nothing`,
      [people.bia.email, metalurgica.code],
    );
    const { body } = await server.ask('celia', { url: '/api/v1/desk/customers/export?kind=contacts' });
    const [heads, ...lines] = body.trim().split('\r\n');
    const edited = lines.map((line) =>
      line.startsWith(`${padaria.code};${people.bia.email}`) ? `${line}RM > 02/02/2026 > Prova` : line,
    );
    expect((await file('contacts', [heads, ...edited].join('\r\n'))).counts).toMatchObject({ updated: 1 });
    expect(await trainings()).toEqual([{ product: 'rm', on: '2026-02-02', evidence: 'Prova' }]);
  });

  it.for<[string, string]>([
    ['RN > 02/02/2026 > x', 'O guia não tem o produto “RN”. Você quis dizer “RM”?'],
    ['RM > ontem > x', '“ontem” não é uma data.'],
    ['RM > 03/03/2026 > x', 'ainda não chegou'],
    ['RM > 02/02/2026', 'Falta o comprovante.'],
  ])('with “%s” is refused', async ([cell, message]) => {
    expect(refusal(await contact(cell))).toContain(message);
    expect(await trainings()).toEqual([]);
  });
});
