import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '#/app/password.ts';
import { PASSWORD, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const signIn = (email: unknown, password: unknown, remoteAddress = '127.0.0.1') =>
  server.app.inject({ url: '/api/v1/session', method: 'POST', payload: { email, password }, remoteAddress });
const cookieIn = (answer: Awaited<ReturnType<typeof signIn>>) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, that other sites do not send, and that goes after two weeks', async () => {
    const answer = await signIn(people.joao.email, PASSWORD);
    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^guiche_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.body).not.toContain(cookie.slice(15, 58));
    expect(answer.json()).toMatchObject({
      person: { email: people.joao.email, kind: 'contact' },
      csrf: expect.stringMatching(/^[\w-]{32}$/),
    });
  });

  it('is the same for capitals and blanks around the address', async () => {
    expect((await signIn(`  ${people.joao.email.toUpperCase()} `, PASSWORD)).statusCode).toBe(200);
  });

  it('says the same of an unknown address, a wrong password and somebody who may not, in words and in headers', async () => {
    await server.house.owner.query(`update person set active = false where email = $1`, [people.celia.email]);
    const tried = [
      await signIn('ninguem@padaria.example', PASSWORD),
      await signIn(people.joao.email, 'errada'),
      await signIn(people.celia.email, PASSWORD),
      await signIn('', ''),
    ];
    const told = tried.map(({ statusCode, body, headers }) => [
      statusCode,
      body,
      Object.keys(headers).filter((name) => name !== 'date'),
    ]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(tried[0]?.statusCode).toBe(401);
    expect(tried[0]?.json().detail).toBe('E-mail ou senha não conferem. Confira os dois e tente de novo.');
    expect(tried.map(({ headers }) => headers['set-cookie'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const timed = async (email: string, from: string) => {
      const start = performance.now();
      await signIn(email, 'errada', from);
      return performance.now() - start;
    };
    const pairs: [number, number][] = [];
    for (let i = 0; i < 5; i++)
      pairs.push([await timed('ninguem@x.example', '10.1.0.1'), await timed(people.bia.email, '10.1.0.2')]);
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[2] ?? 0;
    const [unknown, wrong] = [middle(pairs.map(([one]) => one)), middle(pairs.map(([, other]) => other))];
    expect(unknown / wrong).toBeGreaterThan(0.3);
    expect(unknown / wrong).toBeLessThan(3);
  });

  it('is slowed down after five failures, ever more, for that address from that place only, whatever the letters', async () => {
    const { house } = server;
    const tries = async (email: string, from: string, password = 'errada') => {
      const answer = await signIn(email, password, from);
      return [answer.statusCode, Number(answer.headers['retry-after'] ?? 0)];
    };
    house.move('2026-03-02 09:00');
    for (let i = 0; i < 5; i++)
      expect(await tries(i % 2 ? 'BIA@padaria.example ' : 'bia@padaria.example', '10.2.0.1')).toEqual([
        401, 0,
      ]);
    expect(await tries(' Bia@padaria.example', '10.2.0.1')).toEqual([429, 15]);
    expect(await tries(people.bia.email, '10.2.0.1', PASSWORD)).toEqual([429, 15]);
    expect(await tries(people.joao.email, '10.2.0.1')).toEqual([401, 0]);
    expect(await tries(people.bia.email, '10.2.0.2')).toEqual([401, 0]);
    house.move('2026-03-02 09:01');
    expect(await tries(people.bia.email, '10.2.0.1')).toEqual([401, 0]);
    expect(await tries(people.bia.email, '10.2.0.1')).toEqual([429, 30]);
    house.move('2026-03-02 09:02');
    expect(await tries(people.bia.email, '10.2.0.1', PASSWORD)).toEqual([200, 0]);
    expect(await tries(people.bia.email, '10.2.0.1')).toEqual([401, 0]);
  });

  it('a token of before is not taken over: each sign-in draws a new one and a new proof', async () => {
    const [one, other] = [
      await signIn(people.joao.email, PASSWORD),
      await signIn(people.joao.email, PASSWORD),
    ];
    expect(cookieIn(one)).not.toBe(cookieIn(other));
    expect(one.json().csrf).not.toBe(other.json().csrf);
    const planted = await server.app.inject({
      url: '/api/v1/session',
      method: 'POST',
      headers: { cookie: 'guiche_session=planted' },
      payload: { email: people.joao.email, password: PASSWORD },
    });
    expect(cookieIn(planted)).not.toContain('planted');
  });
});

describe('being signed in', () => {
  it('ends at once when the person becomes inactive, on every route', async () => {
    const cookie = cookieIn(await signIn(people.paulo.email, PASSWORD));
    const get = async (url: string) => (await server.app.inject({ url, headers: { cookie } })).statusCode;
    expect(await get('/api/v1/desk/views')).toBe(200);
    await server.house.owner.query(`update person set active = false where email = $1`, [people.paulo.email]);
    expect([
      await get('/api/v1/desk/views'),
      await get('/api/v1/session'),
      await get('/api/v1/live'),
    ]).toEqual([401, 401, 401]);
  });

  it('ends with signing out, which takes the cookie away', async () => {
    const signed = await signIn(people.ivo.email, PASSWORD);
    const cookie = cookieIn(signed);
    const out = await server.app.inject({
      url: '/api/v1/session',
      method: 'DELETE',
      headers: { cookie, 'x-guiche-csrf': signed.json().csrf },
    });
    expect([out.statusCode, String(out.headers['set-cookie'])]).toEqual([
      204,
      expect.stringMatching(/^guiche_session=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect((await server.app.inject({ url: '/api/v1/portal/home', headers: { cookie } })).statusCode).toBe(
      401,
    );
  });
});

describe('a password', () => {
  it('is hashed with argon2id, a salt of its own, and is the same however its letters are composed', async () => {
    const [one, other] = [await hashPassword('pão de açúcar'), await hashPassword('pão de açúcar')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await isPassword('pão de açúcar'.normalize('NFD'), one)).toBe(true);
    expect(await isPassword('pao de acucar', one)).toBe(false);
  });

  it('hashed at another cost is still known when ours has grown', async () => {
    const light =
      '$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$ojC7nA6w48qL7ZiwpYtVmWbT1wtyCGBAgQVDYm/Goqc';
    expect(await isPassword('guiche', light)).toBe(true);
    expect(await isPassword('Guiche', light)).toBe(false);
  });

  it.for([
    '',
    '$',
    'x',
    '$argon2id$v=19$m=19456,t=2,p=1$$',
    '$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    '$argon2id$v=19$m=9999999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    '$argon2id$v=19$m=8,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    '$2b$10$abcdefghijklmnopqrstuv',
  ])('of another form is nobody’s: %s', async (hashed) => {
    expect(await isPassword('', hashed)).toBe(false);
  });
});
