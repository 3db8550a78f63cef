import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metalurgica, padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

interface Kept {
  readonly outcome: string;
  readonly id: string;
  readonly fields: readonly { readonly field: string; readonly message: string }[];
}

const write = async (payload: object): Promise<Kept> => {
  const answer = await server.ask('celia', { method: 'POST', url: '/api/v1/desk/customers', payload });
  expect(answer.statusCode).toBe(200);
  return answer.json<Kept>();
};
const list = async (q: string) => {
  const answer = await server.ask('celia', { url: `/api/v1/desk/customers?q=${encodeURIComponent(q)}` });
  return answer.json<{ rows: { code: string; taxId: string }[] }>().rows;
};
const MERCADO = {
  code: '200100',
  name: 'Mercado São João Ltda',
  taxId: '12.abc.345/01de-35',
  city: 'Olinda',
  state: 'pe',
};

describe('a customer', () => {
  it('PRO-090: with another code than six digits is refused, and told which fields are wrong, all at once', async () => {
    const { outcome, fields } = await write({
      code: '10423',
      taxId: '11.222.333/0001-82',
      state: 'XX',
      postalCode: '123',
    });
    expect(outcome).toBe('refused');
    expect(fields.map(({ field }) => field)).toEqual(['code', 'name', 'taxId', 'state', 'postalCode']);
    expect(fields[0]?.message).toContain('seis algarismos');
  });

  it('is found by name without accents, code, former code and CNPJ, with punctuation and without', async () => {
    const { outcome } = await write({ ...MERCADO, oldCodes: 'm-77, velho 9' });
    expect(outcome).toBe('created');
    for (const q of [
      'mercado sao',
      '200100',
      'M-77',
      'Velho 9',
      ' velho   9 ',
      '12ABC34501DE35',
      '12.ABC.345/01DE-35',
    ])
      expect(
        (await list(q)).map(({ code }) => code),
        q,
      ).toEqual(['200100']);
    expect((await list('sao'))[0]?.taxId).toBe('12.ABC.345/01DE-35');
    expect(await list('100%')).toEqual([]);
  });

  it('keeps its CNPJ and its former codes: no other customer is given them', async () => {
    const { outcome, fields } = await write({
      code: '200101',
      name: 'Outro',
      taxId: MERCADO.taxId,
      oldCodes: 'M-77',
    });
    expect(outcome).toBe('refused');
    expect(fields).toEqual([
      { field: 'taxId', message: 'Já é de 200100.' },
      { field: 'oldCodes', message: 'Já é de 200100.' },
    ]);
  });

  it('TRG-192: has an address of its own for its bills', async () => {
    const { id, outcome } = await write({
      ...MERCADO,
      oldCodes: 'M-77, VELHO 9',
      billingCity: 'Recife',
      billingState: 'PE',
    });
    expect(outcome).toBe('updated');
    const answer = await server.ask('celia', { url: `/api/v1/desk/customers/${id}` });
    expect(answer.json().record).toMatchObject({ city: 'Olinda', state: 'PE', billingCity: 'Recife' });
  });

  it('has contacts, told apart by their addresses; an agent is none', async () => {
    const { id } = await write({
      ...MERCADO,
      oldCodes: 'M-77, VELHO 9',
      billingCity: 'Recife',
      billingState: 'PE',
    });
    const contact = async (payload: object) =>
      (
        await server.ask('celia', { method: 'POST', url: `/api/v1/desk/customers/${id}/contacts`, payload })
      ).json<Kept>();
    const lia = {
      name: 'Lia Moura',
      email: 'Lia@Mercado.example',
      phone: '81 8123-4567',
      administrator: 'sim',
    };
    expect((await contact(lia)).outcome).toBe('created');
    expect((await contact(lia)).outcome).toBe('unchanged');
    expect((await contact({ ...lia, phone: '' })).outcome).toBe('updated');
    expect(await contact({ ...lia, email: 'marina@vendor.example' })).toMatchObject({
      outcome: 'refused',
      fields: [{ field: 'email', message: 'Já é de Marina Prado.' }],
    });
    expect(
      (await contact({ name: '', email: 'lia', phone: '123' })).fields.map(({ field }) => field),
    ).toEqual(['email', 'name', 'phone']);
    const { contacts } = (await server.ask('celia', { url: `/api/v1/desk/customers/${id}` })).json();
    expect(contacts).toMatchObject([
      { name: 'Lia Moura', email: 'lia@mercado.example', administrator: true },
    ]);
  });

  it('is seen by its own people with its contract, until when, and its products', async () => {
    const { contracts, products } = server.house.site.guides.current.guide;
    const [contract, product] = [contracts[0], products.find(({ forAll }) => !forAll)];
    await server.house.owner.query(
      `update company set trade_name = 'Trigo & Cia', contract = $2, contract_until = '2028-02-29', contracted = $3 where code = $1`,
      [padaria.code, contract?.id, JSON.stringify({ [product?.id ?? '']: [] })],
    );
    const { companies } = (await server.ask('joao', { url: '/api/v1/portal/companies' })).json();
    expect(companies).toMatchObject([
      {
        tradeName: 'Trigo & Cia',
        contract: contract?.label,
        contractUntil: '2028-02-29',
        products: [product?.label],
      },
    ]);
  });

  it('is nothing for somebody who only serves', async () => {
    expect((await server.ask('marina', { url: '/api/v1/desk/customers' })).statusCode).toBe(403);
    expect((await server.ask('joao', { url: '/api/v1/desk/customers' })).statusCode).toBe(401);
  });
});

describe('a file', () => {
  const file = async (kind: string, text: string, dry = false) => {
    const payload = { kind, text, dry };
    const answer = await server.ask('celia', {
      method: 'POST',
      url: '/api/v1/desk/customers/import',
      payload,
    });
    return answer.json<{
      type?: string;
      detail?: string;
      applied: boolean;
      counts: Record<string, number>;
      ignored: string[];
      lines: {
        line: number;
        key: string;
        outcome: string;
        changes: { field: string; from: string; to: string }[];
        fields: { message: string }[];
      }[];
    }>();
  };
  const HEADS = 'codigo;nome;cnpj_cpf;cidade';

  it('tried dry says line by line what it would do, and does nothing', async () => {
    const text = `${HEADS}\r\n300001;Novo Um;;Natal\r\n${metalurgica.code};Metalúrgica Serra Azul S.A.;;Bauru\r\n`;
    const { applied, counts, lines } = await file('companies', text, true);
    expect(applied).toBe(false);
    expect(counts).toEqual({ created: 1, updated: 1, unchanged: 0, refused: 0 });
    expect(lines.map(({ line, key, outcome }) => [line, key, outcome])).toEqual([
      [2, '300001', 'created'],
      [3, metalurgica.code, 'updated'],
    ]);
    // The file says nothing of plan, segment and the rest: they stay.
    expect(lines[1]?.changes).toEqual([{ field: 'city', from: '', to: 'Bauru' }]);
    expect(await list('300001')).toEqual([]);
  });

  it('with one wrong line changes nothing at all, and names the line', async () => {
    const text = `${HEADS}\n300001;Novo Um;;\n300002;;123;\n300001;De novo;;\n`;
    const { applied, counts, lines } = await file('companies', text);
    expect([applied, counts['refused']]).toEqual([false, 2]);
    expect(lines.slice(0, 2).map(({ line, fields }) => [line, fields.map(({ message }) => message)])).toEqual(
      [
        [
          3,
          [
            'Preencha este campo.',
            '“123” não é um CNPJ nem um CPF válido. Faltam algarismos: confira os zeros da frente.',
          ],
        ],
        [4, ['Já está na linha 2 deste arquivo.']],
      ],
    );
    expect(await list('300001')).toEqual([]);
  });

  it('exported is a file to import: nothing changes', async () => {
    for (const kind of ['companies', 'contacts']) {
      const { body, statusCode } = await server.ask('celia', {
        url: `/api/v1/desk/customers/export?kind=${kind}`,
      });
      expect(statusCode).toBe(200);
      const { applied, counts } = await file(kind, body);
      expect([kind, applied, counts['unchanged']]).toEqual([
        kind,
        true,
        body.trim().split('\r\n').length - 1,
      ]);
      expect(counts['created'] ?? 0 + (counts['updated'] ?? 0)).toBe(0);
    }
  });

  it('of contacts asks for their company, and understands quotes, commas and English heads', async () => {
    const text = `company,email,name,administrator\n${padaria.code},nova@padaria.example,"Silva, Ana",yes\n999998,x@y.example,X,\n`;
    const refused = await file('contacts', text);
    expect(refused.applied).toBe(false);
    expect(refused.lines[0]?.fields[0]?.message).toContain('999998');
    const { applied } = await file('contacts', text.split('\n').slice(0, 2).join('\n'));
    expect(applied).toBe(true);
    const { rows } = await server.house.owner.query(
      `select name, administrator from person join membership on person_id = person.id where email = 'nova@padaria.example'`,
    );
    expect(rows).toEqual([{ name: 'Silva, Ana', administrator: true }]);
  });

  it('that is no file of customers is refused in words', async () => {
    expect((await file('companies', 'nome;cidade\nA;B')).type).toBe('file/column-missing');
    expect((await file('companies', 'codigo;nome\n"sem fim')).type).toBe('file/quote-open');
    expect((await file('companies', 'nome;cidade\nA;B')).detail).toContain('“codigo”');
  });
});
