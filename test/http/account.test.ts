import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { totpOf } from '#/app/second-factor.ts';
import { at, PASSWORD, people, type Name } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

const strict = readFileSync('guides/totvs.yaml', 'utf8').replace(
  '\nentry:\n',
  '\nentry:\n  second_factor: [manager]\n',
);

let server: TestServer;
beforeAll(async () => void (server = await aServer({ text: strict, file: 'totvs.yaml' })));
afterAll(() => server.close());

interface Signed {
  readonly cookie: string;
  readonly 'x-guiche-csrf': string;
  readonly 'user-agent': string;
}

const tried = (
  name: Name,
  { code, from = '10.1.1.1', password = PASSWORD }: { code?: string; from?: string; password?: string } = {},
) =>
  server.app.inject({
    url: '/api/v1/session',
    method: 'POST',
    payload: { email: people[name].email, password, ...(code !== undefined && { code }) },
    remoteAddress: from,
    headers: { 'user-agent': `Navegador de ${name}` },
  });
async function signed(name: Name, more: Parameters<typeof tried>[1] = {}): Promise<Signed> {
  const answer = await tried(name, more);
  expect(answer.statusCode).toBe(200);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return { cookie, 'x-guiche-csrf': answer.json().csrf, 'user-agent': `Navegador de ${name}` };
}
const ask = async (
  who: Signed,
  path: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET',
  payload?: object,
) =>
  await server.app.inject({
    url: `/api/v1${path}`,
    method,
    headers: { ...who },
    ...(payload && { payload }),
  });
const codeAt = (secret: string, local: string) => totpOf(secret, '', '').generate({ timestamp: at(local) });

describe('one’s own sessions', () => {
  it('are listed with place, device and last use; one that is ended is over at once', async () => {
    server.house.move('2026-03-02 09:00');
    const [office, phone] = [await signed('joao'), await signed('joao', { from: '2001:db8::7' })];
    server.house.move('2026-03-02 11:30');
    await ask(phone, '/portal/home');
    const { sessions, signIns } = (await ask(office, '/account')).json();
    const mine = sessions.filter(({ device }: { device: string }) => device === 'Navegador de joao');
    expect(mine).toMatchObject(
      [
        {
          place: '10.1.1.1',
          isThis: true,
          began: '2026-03-02T09:00:00-03:00',
          seen: '2026-03-02T11:30:00-03:00',
        },
        { place: '2001:db8:0:0::/64', isThis: false, seen: '2026-03-02T11:30:00-03:00' },
      ].toSorted(
        (one, other) =>
          mine.findIndex((x: { place: string }) => x.place === one.place) -
          mine.findIndex((x: { place: string }) => x.place === other.place),
      ),
    );
    expect(signIns.find(({ device }: { device: string }) => device !== '')).toMatchObject({
      outcome: 'entered',
      device: 'Navegador de joao',
    });
    const other = mine.find(({ isThis }: { isThis: boolean }) => !isThis);
    expect((await ask(office, `/account/sessions/${other.id}`, 'DELETE')).statusCode).toBe(204);
    expect((await ask(phone, '/portal/home')).statusCode).toBe(401);
    expect((await ask(office, '/portal/home')).statusCode).toBe(200);
  });

  it('are nobody else’s to see or to end', async () => {
    const [joao, ivo] = [await signed('joao'), await signed('ivo')];
    const { sessions } = (await ask(joao, '/account')).json();
    const { id } = sessions.find(({ isThis }: { isThis: boolean }) => isThis);
    expect((await ask(ivo, `/account/sessions/${id}`, 'DELETE')).statusCode).toBe(404);
    expect((await ask(ivo, '/account')).body).not.toContain(id);
    expect((await ask(joao, '/portal/home')).statusCode).toBe(200);
  });

  it('all end when the password is changed; she is told by mail', async () => {
    const [one, other] = [await signed('ivo'), await signed('ivo')];
    const change = (password: string) => ask(one, '/account/password', 'PUT', { password });
    expect((await change('ivo serra')).json().type).toBe('password/short');
    expect((await change('girafa azul no telhado')).statusCode).toBe(204);
    expect([
      (await ask(one, '/portal/home')).statusCode,
      (await ask(other, '/portal/home')).statusCode,
    ]).toEqual([401, 401]);
    await signed('ivo', { password: 'girafa azul no telhado' });
    expect((await entryMails(server.house)).map(({ to }) => to.address)).toEqual([people.ivo.email]);
  });
});

describe('sign-ins', () => {
  it('are kept, also those that failed, for whoever looks after the house and for nobody else', async () => {
    await tried('bia', { password: 'errada', from: '10.9.9.9' });
    const marina = await signed('marina');
    expect((await ask(marina, '/desk/sign-ins')).statusCode).toBe(403);
    const kept = await server.house.owner.query(
      `select person.name, sign_in.email, place, device, outcome from sign_in join person on person.id = person_id where place = '10.9.9.9'`,
    );
    expect(kept.rows).toEqual([
      {
        name: people.bia.name,
        email: people.bia.email,
        place: '10.9.9.9',
        device: 'Navegador de bia',
        outcome: 'wrong_password',
      },
    ]);
  });
});

it('a caller does not choose her own place, unless a proxy that is named says it', async () => {
  await server.app.inject({
    url: '/api/v1/session',
    method: 'POST',
    payload: { email: people.bia.email, password: 'errada' },
    remoteAddress: '10.8.8.8',
    headers: { 'user-agent': 'forjado', 'x-forwarded-for': '203.0.113.1', forwarded: 'for=203.0.113.1' },
  });
  const { rows } = await server.house.owner.query(`select place from sign_in where device = 'forjado'`);
  expect(rows).toEqual([{ place: '10.8.8.8' }]);
});

describe('a second factor', () => {
  it('is begun, confirmed by a code, and asked for from then on; a code counts once, a recovery code too', async () => {
    server.house.move('2026-03-03 10:00');
    const paulo = await signed('paulo');
    const { secret, uri, qr } = (await ask(paulo, '/account/second-factor', 'POST', {})).json();
    expect(uri).toMatch(
      /^otpauth:\/\/totp\/TOTVS:paulo%40vendor\.example\?issuer=TOTVS&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
    );
    expect(qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
    await signed('paulo');
    const confirm = (code: string) => ask(paulo, '/account/second-factor/confirmation', 'POST', { code });
    expect((await confirm('000000')).json().type).toBe('second-factor/wrong-code');
    const first = codeAt(secret, '2026-03-03 10:00');
    const { recovery } = (await confirm(first)).json();
    expect(recovery).toHaveLength(10);
    const outcome = async (code?: string) => {
      const answer = await tried('paulo', code === undefined ? {} : { code });
      return answer.statusCode === 200 ? 'entered' : answer.json().type;
    };
    expect(await outcome()).toBe('session/code-needed');
    expect(await outcome(first)).toBe('session/wrong-code');
    server.house.move('2026-03-03 10:01');
    const second = codeAt(secret, '2026-03-03 10:01');
    expect(await outcome(second)).toBe('entered');
    expect(await outcome(second)).toBe('session/wrong-code');
    expect(await outcome(recovery[3].toUpperCase())).toBe('entered');
    expect(await outcome(recovery[3])).toBe('session/wrong-code');
    expect((await tried('paulo', { password: 'errada', code: recovery[4] })).json().type).toBe(
      'session/wrong-credentials',
    );
    const { secondFactor, recoveryLeft } = (await ask(paulo, '/account')).json();
    expect([secondFactor, recoveryLeft]).toEqual(['on', 9]);
    expect((await ask(paulo, '/account/second-factor/removal', 'POST', {})).statusCode).toBe(204);
    expect(await outcome()).toBe('entered');
  });

  it('is asked of the roles the guide names: before she has one, nothing but her account works', async () => {
    server.house.move('2026-03-03 11:00');
    const [celia, marina] = [await signed('celia'), await signed('marina')];
    expect((await ask(marina, '/desk/views')).statusCode).toBe(200);
    expect((await ask(celia, '/desk/views')).json().type).toBe('session/second-factor-needed');
    expect((await ask(celia, '/session')).json()).toMatchObject({ secondFactorNeeded: true });
    expect((await ask(celia, '/account')).json()).toMatchObject({ secondFactor: 'needed' });
    const { secret } = (await ask(celia, '/account/second-factor', 'POST', {})).json();
    const code = codeAt(secret, '2026-03-03 11:00');
    expect((await ask(celia, '/account/second-factor/confirmation', 'POST', { code })).statusCode).toBe(200);
    expect((await ask(celia, '/desk/views')).statusCode).toBe(200);
    const bias = (await ask(celia, `/desk/sign-ins?who=${people.bia.email}`)).json().rows;
    expect(new Set(bias.map(({ name }: { name: string }) => name))).toEqual(new Set([people.bia.name]));
    expect(bias).toContainEqual(expect.objectContaining({ outcome: 'wrong_password', place: '10.9.9.9' }));
  });
});
