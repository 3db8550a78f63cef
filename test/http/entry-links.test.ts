import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, padaria, people, type Name } from '../a-company.ts';
import { entryMails, tokenIn } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
let totall: TestServer;
beforeAll(async () => void ([server, totall] = await Promise.all([aServer('totvs'), aServer('totall')])));
afterAll(() => Promise.all([server.close(), totall.close()]));
beforeEach(async () => {
  server.house.move('2026-03-02 22:00');
  await server.house.owner.query('truncate entry_link, entry_mail');
});

let from = 0;
/** Each from another place, so that how often one may ask does not matter here. */
const post = (path: string, payload: object) =>
  server.app.inject({
    url: `/api/v1${path}`,
    method: 'POST',
    payload,
    remoteAddress: `10.0.${++from >> 8}.${from & 255}`,
  });
const forgot = (email: string) => post('/password-resets', { email });
const look = (token: string) => server.app.inject({ url: `/api/v1/entry-links/${token}` });
const set = (token: string, password: string) => post(`/entry-links/${token}`, { password });
const enters = async (email: string, password: string) =>
  (await post('/session', { email, password })).statusCode;
const idOf = async ({ house }: TestServer, name: Name) =>
  (await house.owner.query<{ id: string }>('select id from person where email = $1', [people[name].email]))
    .rows[0]?.id ?? '';
const tokenFor = async (email: string) => {
  await forgot(email);
  const mails = await entryMails(server.house);
  return tokenIn(mails.find((mail) => tokenIn(mail) !== ''));
};

describe('a forgotten password', () => {
  it('TRG-093: a one-time link is mailed; an unknown address gets the same answer and nobody a mail', async () => {
    const answers = [
      await forgot(` ${people.bia.email.toUpperCase()} `),
      await forgot('ninguem@padaria.example'),
      await forgot('x'),
    ];
    const told = answers.map(({ statusCode, body, headers }) => [statusCode, body, Object.keys(headers)]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(202);
    const mails = await entryMails(server.house);
    expect(mails.map(({ to }) => to.address)).toEqual([people.bia.email]);
    expect(mails[0]?.text).toContain('vale até 02/03/2026 às 23:00');
    const token = tokenIn(mails[0]);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await look(token)).json()).toEqual({
      kind: 'reset',
      name: people.bia.name,
      email: people.bia.email,
    });
    expect((await look(token)).statusCode).toBe(200);
    expect((await set(token, 'girafa azul no telhado')).statusCode).toBe(204);
    expect(await enters(people.bia.email, PASSWORD)).toBe(401);
    expect(await enters(people.bia.email, 'girafa azul no telhado')).toBe(200);
    expect([(await look(token)).statusCode, (await set(token, 'outra girafa azul')).json().type]).toEqual([
      404,
      'entry-link/unknown',
    ]);
    const [told2] = await entryMails(server.house);
    expect([told2?.to.address, told2?.subject]).toEqual([people.bia.email, expect.stringContaining('mudou')]);
  });

  it('whoever was signed in as her is so no longer, on any device', async () => {
    const cookie = `guiche_session=${server.house.tokens.ivo}`;
    const home = async () =>
      (await server.app.inject({ url: '/api/v1/portal/home', headers: { cookie } })).statusCode;
    expect(await home()).toBe(200);
    await set(await tokenFor(people.ivo.email), 'girafa azul no telhado');
    expect(await home()).toBe(401);
  });

  it('the link is over after an hour, and one guessed or cut in half opens nothing', async () => {
    const token = await tokenFor(people.joao.email);
    server.house.move('2026-03-02 22:59');
    expect((await look(token)).statusCode).toBe(200);
    server.house.move('2026-03-02 23:00');
    expect((await look(token)).statusCode).toBe(404);
    expect((await set(token, 'girafa azul no telhado')).statusCode).toBe(404);
    expect((await look(token.slice(0, 30))).statusCode).toBe(404);
    expect((await look('A'.repeat(43))).statusCode).toBe(404);
  });

  it('is bound to the address it was sent to, and to somebody who may enter', async () => {
    const token = await tokenFor(people.joao.email);
    const change = (email: string) =>
      server.house.owner.query(`update person set email = $1 where name = $2`, [email, people.joao.name]);
    await change('outro@padaria.example');
    expect((await look(token)).statusCode).toBe(404);
    await change(people.joao.email);
    expect((await look(token)).statusCode).toBe(200);
    await server.house.owner.query(`update person set active = false where name = $1`, [people.joao.name]);
    expect((await set(token, 'girafa azul no telhado')).statusCode).toBe(404);
    await server.house.owner.query(`update person set active = true where name = $1`, [people.joao.name]);
  });

  it('a later link takes the place of the one before; asked again and again, few are sent', async () => {
    const first = await tokenFor(people.joao.email);
    expect(await tokenFor(people.joao.email)).toBe('');
    server.house.move('2026-03-02 22:03');
    const second = await tokenFor(people.joao.email);
    expect([(await look(first)).statusCode, (await look(second)).statusCode]).toEqual([404, 200]);
    let sent = 2;
    for (let minute = 10; minute < 60; minute += 5) {
      server.house.move(`2026-03-02 22:${minute}`);
      if (await tokenFor(people.joao.email)) sent++;
    }
    expect(sent).toBe(5);
  });

  it('the token is nowhere in the database', async () => {
    const token = await tokenFor(people.joao.email);
    const { rows } = await server.house.owner.query(
      'select entry_link.*, entry_mail.* from entry_link join entry_mail on link_id = entry_link.id',
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a password', () => {
  it.for<[string, string]>([
    ['curta', 'password/short'],
    ['123456789', 'password/short'],
    ['1234567890', 'password/common'],
    ['aaaaaaaaaaaa', 'password/common'],
    ['abcdefghijkl', 'password/common'],
    ['qwertyuiop', 'password/common'],
    ['Senha123456!', 'password/common'],
    ['flamengo2026', 'password/common'],
    ['P@ssw0rd1234', 'password/common'],
    ['joaobatista1', 'password/own'],
    ['padaria.joao', 'password/own'],
    ['TOTVS-joao-99', 'password/own'],
  ])('TRG-101: %s is refused: %s', async ([password, type]) => {
    const token = await tokenFor(people.joao.email);
    const answer = await set(token, password);
    expect([answer.statusCode, answer.json().type]).toEqual([422, type]);
    expect((await look(token)).statusCode).toBe(200);
  });

  it('TRG-101: some words, or letters at random, are taken', async () => {
    const good = ['girafa azul no telhado', 'k7#Qz!m2Lp', 'café-janela-trilho'];
    for (const [i, password] of good.entries()) {
      server.house.move(`2026-03-02 22:1${i * 3}`);
      expect((await set(await tokenFor(people.joao.email), password)).statusCode).toBe(204);
    }
  });
});

describe('an invitation', () => {
  const invited = async (house: TestServer, company: string) =>
    (
      await house.ask('marina', {
        url: `/api/v1/desk/companies/${company}/invitations`,
        method: 'POST',
        payload: {},
      })
    ).json();

  it('TRG-091 TRG-102 TTL-022 TTL-023: each contact gets instructions and sets a password of her own, which works alone', async () => {
    const { owner } = server.house;
    const company = (await owner.query('select id from company where code = $1', [padaria.code])).rows[0].id;
    await owner.query(`update person set password_hash = null where email in ($1, $2)`, [
      people.joao.email,
      people.bia.email,
    ]);
    expect(await enters(people.joao.email, PASSWORD)).toBe(401);
    expect(await invited(server, company)).toEqual({
      invited: [people.bia.name, people.joao.name],
      refused: [],
    });
    const mails = await entryMails(server.house);
    expect(mails.map(({ to }) => to.address)).toEqual([people.bia.email, people.joao.email]);
    expect(mails[0]?.text).toContain('O seu usuário é este e-mail');
    const [bia, joao] = mails.map((mail) => tokenIn(mail));
    server.house.move('2026-03-09 21:59');
    expect((await set(bia ?? '', 'girafa azul no telhado')).statusCode).toBe(204);
    expect((await set(joao ?? '', 'trilho verde de janela')).statusCode).toBe(204);
    expect(await enters(people.joao.email, 'girafa azul no telhado')).toBe(401);
    expect(await enters(people.joao.email, 'trilho verde de janela')).toBe(200);
    expect(await invited(server, company)).toEqual({ invited: [], refused: [] });
  });

  it('is over after seven days', async () => {
    const url = `/api/v1/desk/contacts/${await idOf(server, 'bia')}/invitation`;
    expect((await server.ask('marina', { url, method: 'POST', payload: {} })).statusCode).toBe(204);
    const token = tokenIn((await entryMails(server.house))[0]);
    server.house.move('2026-03-09 22:00');
    expect((await look(token)).statusCode).toBe(404);
  });

  it('is for contacts alone', async () => {
    const url = `/api/v1/desk/contacts/${await idOf(server, 'celia')}/invitation`;
    const answer = await server.ask('marina', { url, method: 'POST', payload: {} });
    expect(answer.json().type).toBe('contact/unknown');
  });

  it('TTL-030: at Totall nobody without proof of training is given a user', async () => {
    const { owner } = totall.house;
    const bia = await idOf(totall, 'bia');
    await owner.query('delete from contact_training where person_id = $1', [bia]);
    await owner.query(`update person set password_hash = null where kind = 'contact'`);
    const company = (await owner.query('select id from company where code = $1', [padaria.code])).rows[0].id;
    expect(await invited(totall, company)).toEqual({
      invited: [people.joao.name],
      refused: [people.bia.name],
    });
    const url = `/api/v1/desk/contacts/${bia}/invitation`;
    const answer = await totall.ask('marina', { url, method: 'POST', payload: {} });
    expect(answer.json().type).toBe('gate/untrained');
    expect((await entryMails(totall.house)).map(({ to }) => to.address)).toEqual([people.joao.email]);
  });
});

describe('TTL-029: who has no access', () => {
  const request = {
    name: 'Davi',
    email: 'davi@padaria.example',
    company: 'Padaria',
    text: 'Sou novo.\n<b>Oi</b>',
  };
  const asks = (app: TestServer['app'], payload: object = request) =>
    app.inject({ url: '/api/v1/access-requests', method: 'POST', payload });

  it('writes to the vendor, at its own address and no other', async () => {
    const text = readFileSync('guides/totall.yaml', 'utf8').replace(
      /^ {2}id: totall$/m,
      '$&\n  email: coordenacao@totall.example',
    );
    const house = await aServer({ text, file: 'totall.yaml' });
    try {
      expect((await asks(house.app)).statusCode).toBe(202);
      const [mail, ...others] = await entryMails(house.house);
      expect([mail?.to.address, others]).toEqual(['coordenacao@totall.example', []]);
      for (const said of [request.name, request.email, request.company, 'Sou novo.'])
        expect(mail?.text).toContain(said);
    } finally {
      await house.close();
    }
  });

  it('is answered the same where the vendor has no address, and is told of an unreadable one of hers', async () => {
    expect((await asks(totall.app)).statusCode).toBe(202);
    expect(await entryMails(totall.house)).toEqual([]);
    expect((await asks(totall.app, { ...request, email: 'davi' })).statusCode).toBe(422);
  });
});
