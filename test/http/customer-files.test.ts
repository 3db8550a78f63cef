import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metalurgica, padaria, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

interface Imported {
  readonly type?: string;
  readonly detail?: string;
  readonly applied: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly ignored: readonly string[];
  readonly lines: readonly {
    readonly line: number;
    readonly key: string;
    readonly outcome: string;
    readonly fields: readonly { readonly field: string; readonly message: string }[];
  }[];
}

const file = async (text: string, { kind = 'companies', dry = true } = {}): Promise<Imported> => {
  const answer = await server.ask('celia', {
    method: 'POST',
    url: '/api/v1/desk/customers/import',
    payload: { kind, text, dry },
  });
  return answer.json<Imported>();
};
const faults = ({ lines }: Imported) =>
  lines.filter(({ outcome }) => outcome === 'refused').map(({ line, fields }) => [line, fields[0]?.message]);

describe('a file as sheets save it', () => {
  it.for<[string, string]>([
    ['with Excel’s line of the separator', 'sep=;\r\ncodigo;nome\r\n300001;Um\r\n'],
    ['with tabs', 'codigo\tnome\r\n300001\tUm\r\n'],
    ['with heads as people write them', 'Código do cliente;Razão Social\n300001;Um\n'],
    ['with lines of nothing but separators', 'codigo;nome;cidade\n;;\n300001;Um;\n;;\n\n;;\n'],
    ['with line ends of an old Mac', 'codigo;nome\r300001;Um\r'],
    ['with separators after the last column', 'codigo;nome;;\n300001;Um;;\n'],
  ])('%s is read', async ([, text]) => {
    const { counts, lines, ignored } = await file(text);
    expect([counts['created'], counts['refused'], lines[0]?.key, ignored]).toEqual([1, 0, '300001', []]);
  });

  it('whose value has the separator in it is refused, and never moved one column on', async () => {
    const moved = await file(
      'codigo,nome,endereco,cidade\n300001,Um,Rua Direita, 10,Natal\n300002,Dois,"Rua B, 9",Natal\n',
    );
    expect(faults(moved)).toEqual([[2, expect.stringContaining('entre aspas')]]);
    expect(moved.counts['created']).toBe(1);
  });

  it('that ends a line before its last column says nothing of what is missing', async () => {
    expect((await file('codigo;nome;cidade\n300009;Nove;Natal\n', { dry: false })).applied).toBe(true);
    const { counts } = await file('codigo;nome;cidade\n300009;Nove\n');
    expect(counts).toEqual({ created: 0, updated: 0, unchanged: 1, refused: 0 });
  });

  it('tells which columns it leaves out, and refuses one that is there twice', async () => {
    const { ignored, applied } = await file('codigo;nome;telefonista;cor\n300001;Um;x;y\n');
    expect([applied, ignored]).toEqual([false, ['telefonista', 'cor']]);
    expect((await file('codigo;nome;Nome\n300001;Um;Dois\n')).type).toBe('file/column-twice');
  });

  it('names the line on which a record begins, whatever breaks there are before and in it', async () => {
    const text =
      'codigo;nome;contrato_ate\r\n300001;"Um\r\ncom\r\nbreque";\r\n\r\n300002;"Dois\r\nlinhas";x\r\n300003;Três;y\r\n';
    expect(faults(await file(text)).map(([line]) => line)).toEqual([6, 8]);
    expect((await file('sep=;\ncodigo;nome;contrato_ate\n300001;Um;x\n')).lines[0]?.line).toBe(3);
    expect((await file('codigo;nome\n300001;"Um\nDois";z\n300002;"sem fim\n300003;x\n')).detail).toContain(
      'linha 4',
    );
  });

  it('keeps a name on one line, with its quotes, accents and signs', async () => {
    const names = ['Padaria "Pão de Ló" Ltda', "Sant'Ana D’Ávila & Cia. 👩‍🍳", 'Açaí  do\u00a0 Zé\u200b'];
    const text = `codigo;nome\n${names.map((name, i) => `30010${i};${name}`).join('\n')}\n300103;"Duas\nlinhas"\n`;
    expect((await file(text, { dry: false })).applied).toBe(true);
    const { rows } = await server.house.owner.query(
      `select name from company where code like '30010_' order by code`,
    );
    expect(rows.map(({ name }) => name)).toEqual([names[0], names[1], 'Açaí do Zé', 'Duas linhas']);
  });

  it.for<[string, string, string, string]>([
    ['codigo', '10423', 'nome', 'com os zeros da frente'],
    ['cnpj_cpf', '1,12223E+13', 'codigo', 'arredondou'],
    ['cnpj_cpf', '1222333000181', 'codigo', 'confira os zeros da frente'],
    ['cnpj_cpf', '11.222.333/0001-82', 'codigo', 'Confira os dígitos'],
    ['contrato_ate', '46387', 'codigo', 'Escreva como 31/12/2026'],
  ])('%s %s: the message says what to do', async ([head, value, , expected]) => {
    const [heads, line] =
      head === 'codigo' ? ['codigo;nome', `${value};Um`] : [`codigo;nome;${head}`, `300001;Um;${value}`];
    expect(faults(await file(`${heads}\n${line}\n`))[0]?.[1]).toContain(expected);
  });

  it.for<[string, string]>([
    ['', 'file/empty'],
    ['codigo;nome\r\n', 'file/empty'],
    ['codigo;nome\n;\n', 'file/empty'],
    ['PK\u0003\u0004\u0014', 'file/sheet'],
    ['codigo;nome\n1;"2', 'file/quote-open'],
  ])('%j is refused as %s', async ([text, type]) => {
    expect((await file(text)).type).toBe(type);
  });

  it('asks twice for what is missing, and does not call one empty code the other’s', async () => {
    expect(faults(await file('codigo;nome\n;A\n;B\n'))).toEqual([
      [2, 'Preencha este campo.'],
      [3, 'Preencha este campo.'],
    ]);
  });

  it('of ten thousand customers is tried, imported and tried again', async () => {
    const line = (_: unknown, i: number) =>
      `${400000 + i};Empresa Número ${i} Comércio de Alimentos Ltda;Empresa ${i};31/12/2027;SP;São Paulo;"Avenida Paulista, ${i}, conjunto ${i % 90}, Bela Vista"`;
    const text = `codigo;nome;nome_fantasia;contrato_ate;uf;cidade;endereco\n${Array.from({ length: 10_000 }, line).join('\n')}`;
    expect((await file(text)).counts).toMatchObject({ created: 10_000, refused: 0 });
    expect((await file(text, { dry: false })).applied).toBe(true);
    expect((await file(text)).counts).toMatchObject({ unchanged: 10_000, created: 0 });
  }, 60_000);
});

describe('a file of pendencies', () => {
  const pendencies = (text: string, dry = false) => file(text, { kind: 'delinquencies', dry });
  const history = async () => {
    const { rows } = await server.house.owner.query(
      `select code, reason, source, set_by, cleared_by from delinquency join company on company.id = company_id order by since_at, code`,
    );
    return rows;
  };

  it('PRO-121 PRO-124: is tried, imported and regularised at the screen, with its history', async () => {
    const text = `codigo;inadimplente;motivo\n${padaria.code};sim;Boleto 8841\n${metalurgica.code};não;\n`;
    expect(await pendencies(text, true)).toMatchObject({
      applied: false,
      counts: { created: 1, unchanged: 1 },
    });
    expect(await history()).toEqual([]);
    expect((await pendencies(text)).applied).toBe(true);
    const over = `codigo;inadimplente;motivo\n${padaria.code};não;Pago\n`;
    expect((await pendencies(over)).lines).toMatchObject([{ key: padaria.code, outcome: 'updated' }]);
    const by = people.celia.name;
    expect(await history()).toEqual([
      { code: padaria.code, reason: 'Boleto 8841', source: 'file', set_by: by, cleared_by: by },
    ]);
  });

  it('with one wrong line changes nothing, and says what to do', async () => {
    const text = `codigo;inadimplente;motivo\n${padaria.code};sim;\n999999;sim;Boleto\n${metalurgica.code};talvez;x\n${metalurgica.code};sim;y\n${metalurgica.code};não;z\n`;
    const outcome = await pendencies(text);
    expect(outcome.applied).toBe(false);
    expect(faults(outcome)).toEqual([
      [2, 'Preencha este campo.'],
      [3, expect.stringContaining('Nenhum cliente tem o código “999999”')],
      [4, 'Escreva sim ou não no lugar do que está escrito.'],
      [6, 'Este cliente já está em outra linha deste arquivo.'],
    ]);
    expect(await history()).toHaveLength(1);
  });

  it.for<[string, string]>([
    ['', 'file/column-missing'],
    ['codigo;motivo\n1;x', 'file/column-missing'],
    ['codigo;inadimplente\n', 'file/empty'],
  ])('%j is refused as %s', async ([text, type]) => expect((await pendencies(text)).type).toBe(type));

  it('PRO-120: is for who keeps contracts, and not for a leader of the support', async () => {
    const roles = async (...given: string[]) =>
      await server.house.owner.query('update person set roles = $1 where email = $2', [
        given,
        people.celia.email,
      ]);
    await roles('leader');
    expect((await pendencies('codigo;inadimplente;motivo\n1;sim;x')).type).toBe('policy/not-allowed');
    await roles('finance');
    expect((await pendencies('codigo;inadimplente;motivo\n1;sim;x')).counts).toMatchObject({ refused: 1 });
    await roles('manager');
  });
});
