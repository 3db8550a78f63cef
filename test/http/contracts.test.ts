import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metalurgica, padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const ENVIRONMENT = { endereco: 'replica.padaria.example', atualizado_em: '28/02/2026' };

let server: TestServer;
const ids = new Map<string, string>();
beforeAll(async () => {
  server = await aServer('totvs');
  const { rows } = await server.house.owner.query<{ id: string; code: string }>(
    'select id, code from company',
  );
  for (const { id, code } of rows) ids.set(code, id);
});
afterAll(() => server.close());

const choose = (payload: object, who: 'celia' | 'marina' = 'celia', company = ids.get(padaria.code) ?? '') =>
  server.ask(who, { url: `/api/v1/desk/companies/${company}/contract`, method: 'PUT', payload });
const nothing = { contract: null, terms: {}, editions: {} };

/** What Marina sees of the customer beside a ticket of João's. */
async function seenByAgent(product = 'protheus') {
  const number = await server.house.open({ product });
  const answer = await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` });
  return answer.json().customer.has;
}

describe('what a company contracted', () => {
  it('TRG-051 TRG-054: each component is stored with its parameters, and shown to the agent', async () => {
    const terms = { sempre: {}, ambiente: ENVIRONMENT };
    expect((await choose({ contract: 'prime', terms, editions: {} })).statusCode).toBe(204);
    const { rows } = await server.house.owner.query(
      'select contract, contract_terms from company where code = $1',
      [padaria.code],
    );
    expect(rows).toEqual([{ contract: 'prime', contract_terms: terms }]);
    expect(await seenByAgent()).toEqual({
      contract: 'PRIME (SLA)',
      components: [
        { label: 'Atendimento 24×7', parameters: [] },
        {
          label: 'Ambiente replicado para reproduzir casos',
          parameters: [
            { name: 'Endereço do ambiente', value: 'replica.padaria.example' },
            { name: 'Última atualização', value: '28/02/2026' },
          ],
        },
      ],
      edition: null,
    });
  });

  it.for([
    ['TRG-049', 'serie_t', 'Série T', 'com todos os recursos'],
    ['TRG-050', 'serie_3', 'Série 3', 'Personalização restrita na Série 3'],
  ] as const)('%s: the agent sees what the edition %s holds', async ([, edition, label, note]) => {
    await choose({ ...nothing, editions: { protheus: edition } });
    expect(await seenByAgent()).toEqual({
      contract: null,
      components: [],
      edition: { label, note: expect.stringContaining(note) },
    });
    expect(await seenByAgent('rm')).toMatchObject({ edition: null });
  });

  it.for([
    [{ ...nothing, contract: 'ouro' }, 'contract/unknown'],
    [{ ...nothing, terms: { sempre: {} } }, 'contract/not-offered'],
    [{ ...nothing, contract: 'prime', terms: { massagem: {} } }, 'contract/not-offered'],
    [{ ...nothing, contract: 'prime', terms: { ambiente: { senha: 'x' } } }, 'contract/not-offered'],
    [{ ...nothing, editions: { protheus: 'serie_9' } }, 'contract/not-offered'],
    [{ ...nothing, editions: { rm: 'serie_t' } }, 'contract/not-offered'],
  ] as const)('%j is refused: the guide does not offer it', async ([choice, code]) => {
    const answer = await choose(choice);
    expect([answer.statusCode, answer.json().type]).toEqual([422, code]);
  });

  it('is read with all the guide offers, to be changed', async () => {
    const terms = { ambiente: ENVIRONMENT };
    await choose({ contract: 'prime', terms, editions: { protheus: 'serie_t' } });
    const url = `/api/v1/desk/companies/${ids.get(padaria.code)}/contract`;
    const now = (await server.ask('celia', { url })).json();
    expect(now).toMatchObject({ contract: 'prime', terms, editions: { protheus: 'serie_t' } });
    const prime = now.contracts.find(({ id }: { id: string }) => id === 'prime');
    expect(prime.components.map(({ id }: { id: string }) => id)).toEqual([
      'critica_6h',
      'sempre',
      'ambiente',
      'personalizacoes',
    ]);
    expect(now.products).toMatchObject([
      { id: 'protheus', editions: [{ id: 'serie_t' }, { id: 'serie_3' }] },
    ]);
    expect((await server.ask('marina', { url })).statusCode).toBe(403);
  });

  it('is kept by those who lead or keep contracts, and by no other agent', async () => {
    const answer = await choose(nothing, 'marina');
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'policy/not-allowed']);
    const unknown = await choose(nothing, 'celia', '00000000-0000-7000-8000-000000000000');
    expect([unknown.statusCode, unknown.json().type]).toEqual([404, 'company/unknown']);
  });
});

describe('TRG-056: customers to whom PRIME is suggested', () => {
  const candidates = async (from: string, to: string) =>
    (await server.ask('celia', { url: `/api/v1/desk/companies/candidates?from=${from}&to=${to}` })).json<
      { company: { name: string }; contract: string; reasons: string[] }[]
    >();

  it('open tickets outside the hours of support, critical ones, or ones on customisations', async () => {
    await choose(nothing);
    await choose(nothing, 'celia', ids.get(metalurgica.code));
    for (let day = 2; day <= 13; day++) {
      server.house.move(`2026-02-${String(day).padStart(2, '0')} 22:00`);
      await server.house.open({ answers: { uso: 'normal' } });
    }
    server.house.move('2026-02-16 10:00');
    await server.house.open({ kind: 'personalizacao', answers: { uso: 'normal' } }, 'ivo');
    expect(await candidates('2026-02-01', '2026-02-28')).toMatchObject([
      {
        company: { name: metalurgica.name },
        contract: 'PRIME (SLA)',
        reasons: ['1 chamado sobre assuntos que ele cobre'],
      },
      {
        company: { name: padaria.name },
        contract: 'PRIME (SLA)',
        reasons: ['12 chamados fora do horário de atendimento'],
      },
    ]);
    expect(await candidates('2026-02-01', '2026-02-04')).toEqual([]);
    // The first and the last day are of the period, to their ends.
    expect(await candidates('2026-02-02', '2026-02-06')).toMatchObject([{ company: { name: padaria.name } }]);
    expect(await candidates('2026-02-03', '2026-02-06')).toEqual([]);
    expect(await candidates('2026-02-16', '2026-02-16')).toMatchObject([
      { company: { name: metalurgica.name } },
    ]);
  });

  it('for critical ones in any hour, as many as the guide says and not fewer, each reason by itself', async () => {
    server.house.move('2026-01-05 10:00');
    const open = (uso: string) => server.house.open({ answers: { uso, contorno: 'nao' } }, 'ivo');
    for (let n = 0; n < 4; n++) await open('nao');
    await open('normal');
    expect(await candidates('2026-01-01', '2026-01-31')).toEqual([]);
    await open('nao');
    expect(await candidates('2026-01-01', '2026-01-31')).toMatchObject([
      { company: { name: metalurgica.name }, reasons: ['5 chamados da maior severidade'] },
    ]);
  });

  it('are not those who have it', async () => {
    await choose({ ...nothing, contract: 'prime' });
    const names = (await candidates('2026-02-01', '2026-02-28')).map(({ company }) => company.name);
    expect(names).toEqual([metalurgica.name]);
  });
});

describe('the channels a customer is shown', () => {
  const channels = async (who: 'joao' | 'ivo') =>
    (await server.ask(who, { url: '/api/v1/portal/channels' })).json();

  it('TRG-214: the PRIME phone is shown to customers of PRIME and to no other', async () => {
    await choose({ ...nothing, contract: 'prime' });
    await choose(nothing, 'celia', ids.get(metalurgica.code));
    const phone = server.house.site.guides.current.guide.contracts.find(({ id }) => id === 'prime')?.phone;
    expect(phone).toBeDefined();
    expect((await channels('joao')).contracts).toEqual([{ label: 'PRIME (SLA)', phone }]);
    expect((await channels('ivo')).contracts).toEqual([]);
    expect(JSON.stringify(await channels('ivo'))).not.toContain(phone);
    const guide = await server.ask(undefined, { url: '/api/v1/guide' });
    expect(guide.payload).not.toContain(phone);
  });

  it('TRG-216: the ombudsman is there with her phone and hours', async () => {
    server.house.move('2026-03-02 09:00');
    const { teams } = await channels('joao');
    expect(teams.find(({ id }: { id: string }) => id === 'ouvidoria')).toMatchObject({
      phone: '4003-0015 opção 8',
      now: 'Aberto agora, até 12:00',
    });
  });
});

describe('the channels of Prosoft', () => {
  let prosoft: TestServer;
  beforeAll(async () => {
    prosoft = await aServer('prosoft');
  });
  afterAll(() => prosoft.close());

  it.for([
    ['PRO-114', 'sac', 'WhatsApp (11) 96074-3335'],
    ['PRO-116', 'comercial', '0800-941-6162 opção 1, ou (21) 3790-0100'],
  ] as const)('%s: how %s is reached', async ([, id, said]) => {
    const { teams } = (await prosoft.ask('joao', { url: '/api/v1/portal/channels' })).json();
    const team = teams.find((one: { id: string }) => one.id === id);
    expect([team.phone, ...team.channels]).toContain(said);
  });
});
