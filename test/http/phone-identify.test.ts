import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveToken } from '#/app/api-tokens.ts';
import { metalurgica, padaria, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const CPF = '111.444.777-35';
const NOBODYS = '529.982.247-25';
let totvs: TestServer;
let prosoft: TestServer;
const tokens = new Map<TestServer, string>();
beforeAll(async () => {
  [totvs, prosoft] = await Promise.all([aServer('totvs'), aServer('prosoft')]);
  for (const server of [totvs, prosoft]) {
    const { token } = await server.house.as('celia', (visit) =>
      giveToken(visit, visit.person.id, { name: 'URA', scopes: ['phone'] }),
    );
    tokens.set(server, token);
  }
  await put('bia', 'profile', { fields: { cpf: CPF } });
});
afterAll(() => Promise.all([totvs.close(), prosoft.close()]));

const put = (name: Name, path: string, payload: object) =>
  totvs.ask(name, { url: `/api/v1/account/${path}`, method: 'PUT', payload });
const setPin = (pin: string, name: Name = 'bia') => put(name, 'phone-pin', { pin });
async function call(payload: object, server = totvs) {
  const answer = await server.app.inject({
    url: '/api/v1/phone/identify',
    method: 'POST',
    payload,
    headers: { authorization: `Bearer ${tokens.get(server)}` },
  });
  expect([answer.statusCode, answer.body.slice(0, 200)]).toMatchObject([200, expect.any(String)]);
  return answer.json();
}
const typed = (pin: string, cpf = CPF) => call({ cpf, pin });

describe('the PIN of the telephone', () => {
  it('TRG-123: is six digits nobody guesses first, and is nobody’s to read', async () => {
    expect((await setPin('12345')).json().type).toBe('pin/shape');
    expect((await setPin('111444')).json().type).toBe('pin/easy');
    expect((await setPin('907264', 'joao')).json().type).toBe('pin/cpf-missing');
    const taken = await put('joao', 'profile', { fields: { cpf: '11144477735' } });
    expect(taken.json().type).toBe('profile/cpf-taken');
    expect((await setPin('907264', 'marina')).statusCode).toBe(403);
    expect((await setPin('907264')).statusCode).toBe(204);
    const { rows } = await totvs.house.owner.query(
      'select phone_pin_hash, phone_pin_hash = password_hash as same from person where email = $1',
      [people.bia.email],
    );
    expect(rows).toEqual([{ phone_pin_hash: expect.stringMatching(/^\$argon2id\$/), same: false }]);
    const { changes } = (await totvs.ask('bia', { url: '/api/v1/account/profile' })).json();
    expect(changes[0].text).toBe(`Trocou a senha telefônica · ${people.bia.name}`);
  });

  it('TRG-123: with CPF and PIN the contact is known', async () => {
    totvs.house.move('2026-03-02 09:00');
    const answer = await typed('907264');
    expect(answer).toMatchObject({
      next: 'transfer',
      allowed: true,
      caller: { name: people.bia.name, company: padaria.name, code: padaria.code, plan: padaria.plan },
      route: { team: 'suporte', open: true },
    });
    expect(answer.spoken).toBe('Você será atendido por Suporte Técnico.');
  });

  it('TRG-124: changed at 09:00, at 09:05 only the new one works', async () => {
    totvs.house.move('2026-03-02 09:00');
    expect((await setPin('583917')).statusCode).toBe(204);
    totvs.house.move('2026-03-02 09:05');
    expect((await typed('907264')).next).toBe('again');
    expect((await typed('583917')).caller.name).toBe(people.bia.name);
  });

  it('TRG-123: after three wrong ones the call goes to the registration team, for a CPF of nobody just the same', async () => {
    for (const cpf of [CPF, NOBODYS]) {
      const told = [await typed('111222', cpf), await typed('111222', cpf), await typed('111222', cpf)];
      expect(told.map(({ next, route }) => [next, route?.team])).toEqual([
        ['again', undefined],
        ['again', undefined],
        ['transfer', 'cadastro'],
      ]);
      expect(told.map(({ caller }) => caller)).toEqual([null, null, null]);
      expect(told[2].spoken).toBe(
        'Não foi possível identificar você pela senha. Você será atendido por Cadastro.',
      );
    }
    expect((await typed('583917')).route.team).toBe('cadastro');
    totvs.house.move('2026-03-02 09:36');
    expect((await typed('583917')).caller.name).toBe(people.bia.name);
  });

  it('TRG-123: wrong ones of an earlier time are forgotten, one by one as well', async () => {
    totvs.house.move('2026-03-03 09:00');
    expect([(await typed('111222')).next, (await typed('111222')).next]).toEqual(['again', 'again']);
    totvs.house.move('2026-03-03 09:31');
    expect([(await typed('111222')).next, (await typed('111222')).next]).toEqual(['again', 'again']);
    expect((await typed('111222')).route.team).toBe('cadastro');
    totvs.house.move('2026-03-03 10:01');
    expect((await typed('583917')).caller.name).toBe(people.bia.name);
  });

  it('TRG-123: the right one of somebody who left is as wrong as any', async () => {
    totvs.house.move('2026-03-04 09:00');
    const active = (is: boolean) =>
      totvs.house.owner.query('update person set active = $2 where email = $1', [people.bia.email, is]);
    await active(false);
    expect(await typed('583917')).toMatchObject({ next: 'again', caller: null });
    await active(true);
    expect((await typed('583917')).caller.name).toBe(people.bia.name);
  });

  it('needs a token of its own scope', async () => {
    const { token } = await totvs.house.as('celia', (visit) =>
      giveToken(visit, visit.person.id, { name: 'ERP', scopes: ['gate:read'] }),
    );
    const headers = { authorization: `Bearer ${token}` };
    const asked = {
      url: '/api/v1/phone/identify',
      method: 'POST',
      payload: { cpf: CPF, pin: '583917' },
    } as const;
    expect((await totvs.app.inject({ ...asked, headers })).json().type).toBe('token/scope');
    expect((await totvs.app.inject(asked)).statusCode).toBe(401);
  });
});

describe('the electronic number of a ticket', () => {
  it('TRG-125: tells its state and forecast without the menu; a number nobody has tells nothing', async () => {
    totvs.house.move('2026-03-02 09:00');
    const number = await totvs.house.open();
    expect(number).toMatch(/^\d{8}$/);
    const answer = await call({ number });
    expect(answer).toMatchObject({
      next: 'told',
      caller: null,
      ticket: { number, state: 'Novo' },
      route: null,
    });
    const due = answer.ticket.due === null ? 'Sem data prevista no momento.' : 'Previsão: ';
    expect(answer.spoken).toContain(`Chamado ${Array.from(number).join(' ')}: Novo. ${due}`);
    expect(await call({ number: '00000000' })).toMatchObject({ next: 'again', ticket: null });
  });

  it('TRG-126: the specialist is the assigned analyst, else the queue of the responsible area', async () => {
    totvs.house.move('2026-03-02 10:00');
    const number = await totvs.house.open();
    expect((await call({ number, specialist: true })).route).toMatchObject({ team: 'suporte', agent: null });
    await totvs.house.add('marina', number, { event: 'taken' });
    const answer = await call({ number, specialist: true });
    expect(answer.route).toMatchObject({ team: 'suporte', agent: { name: people.marina.name }, open: true });
    expect(answer.spoken).toContain(`Vamos chamar ${people.marina.name}`);
  });

  it('TRG-125: a number that follows others is told only to whoever was identified for its company', async () => {
    prosoft.house.move('2026-03-02 09:00');
    const number = await prosoft.house.open();
    expect((await call({ number }, prosoft)).ticket).toBe(null);
    expect((await call({ number, code: metalurgica.code }, prosoft)).ticket).toBe(null);
    expect((await call({ number, code: padaria.code }, prosoft)).ticket).toMatchObject({ number });
  });
});

describe('the menu', () => {
  it('TRG-092 TRG-216: option 7 reaches the registration team, option 8 the ombudsman, whose hours are told', async () => {
    totvs.house.move('2026-03-02 09:00');
    expect((await call({ option: '7' })).route).toMatchObject({ team: 'cadastro', label: 'Cadastro' });
    expect((await call({ option: '8' })).route).toMatchObject({ team: 'ouvidoria', open: true });
    totvs.house.move('2026-03-01 12:00');
    const sunday = await call({ option: '8' });
    expect(sunday.route).toMatchObject({ open: false, opensAt: expect.stringMatching(/^2026-03-02T/) });
    expect(sunday.spoken).toContain('Abre segunda, 02/03');
  });

  it('PRO-129 PRO-131: option 2 and a customer code: a Prime one enters the Prime queue, another the normal one', async () => {
    prosoft.house.move('2026-03-02 09:00');
    await prosoft.house.owner.query(`update company set contract = 'prime' where code = $1`, [padaria.code]);
    expect((await call({ option: '2' }, prosoft)).next).toBe('again');
    expect((await call({ option: '2', code: padaria.code }, prosoft)).route.team).toBe('prime');
    expect((await call({ code: padaria.code }, prosoft)).route.team).toBe('prime');
    expect((await call({ option: '2', code: metalurgica.code }, prosoft)).route?.team).not.toBe('prime');
  });

  it('PRO-130: the same by chat', async () => {
    expect((await call({ channel: 'chat', code: padaria.code }, prosoft)).route.team).toBe('prime');
    expect((await call({ channel: 'chat', code: metalurgica.code }, prosoft)).route?.team).not.toBe('prime');
  });

  it('PRO-120: a company with a pendency is sent to Finance, with the reason and the hours', async () => {
    await prosoft.house.owner.query(
      `insert into delinquency (company_id, since_at, reason, source, set_by)
       select id, '2026-03-01T12:00:00Z', 'Boleto', 'api', 'ERP' from company where code = $1`,
      [metalurgica.code],
    );
    const answer = await call({ code: metalurgica.code }, prosoft);
    expect(answer).toMatchObject({
      next: 'transfer',
      allowed: false,
      code: 'gate/delinquent',
      route: { team: 'financeiro', open: true },
    });
    expect(answer.spoken).toContain('pendência administrativa');
    expect((await call({ channel: 'chat', code: metalurgica.code }, prosoft)).route.team).toBe('financeiro');
  });
});
