import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleOf } from '#/app/passkeys.ts';
import { PASSWORD, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anAuthenticator, type Authenticator, type Lie } from '../an-authenticator.ts';

const strict = readFileSync('guides/totvs.yaml', 'utf8').replace(
  '\nentry:\n',
  '\nentry:\n  second_factor: [manager]\n',
);

let server: TestServer;
beforeAll(async () => void (server = await aServer({ text: strict, file: 'totvs.yaml' })));
afterAll(() => server.close());

let from = 0;
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  // Each from a place of her own: how often one may try is not what is tried here.
  server.app.inject({
    url: `/api/v1${url}`,
    method: 'POST',
    payload,
    headers: { 'user-agent': 'Navegador', ...headers },
    remoteAddress: `10.3.${(from += 1) >> 8}.${from & 255}`,
  });
const asked = async (name: Name) =>
  (await post('/account/passkeys/challenge', {}, await server.headersOf(name))).json().challenge as string;
const register = async (name: Name, response: object) =>
  await post('/account/passkeys', { name: 'Celular', response }, await server.headersOf(name));
/** Gives somebody a key; her handle, as an authenticator keeps it. */
async function aKey(name: Name): Promise<{ key: Authenticator; handle: string }> {
  const key = anAuthenticator();
  expect((await register(name, key.make(await asked(name)))).statusCode).toBe(204);
  const { id } = (await server.ask(name, { url: '/api/v1/session' })).json().person;
  return { key, handle: Buffer.from(handleOf(id)).toString('base64url') };
}

interface Try {
  readonly challenge: string;
  readonly cookie: string;
}
async function aTry(): Promise<Try> {
  const answer = await post('/session/passkey/challenge', {});
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return { challenge: answer.json().challenge, cookie };
}
const enter = (answer: object, cookie: string) => post('/session/passkey', answer, { cookie });
const outcome = async (answer: object, cookie: string) => {
  const said = await enter(answer, cookie);
  return said.statusCode === 200 ? said.json().person.email : said.json().type;
};
const latest = async (email: string) =>
  (
    await server.house.owner.query(
      `select outcome, way, device from sign_in where email = $1 and device <> '' order by id desc limit 1`,
      [email],
    )
  ).rows[0];
const audited = async (act: string) =>
  (await server.house.owner.query('select actor_kind, subject_id from audit where act = $1', [act])).rows;

describe('a key of access', () => {
  it('is made by whoever is signed in, and signs her in without a name or a password', async () => {
    const { key, handle } = await aKey('joao');
    const { challenge, cookie } = await aTry();
    const said = await enter(key.answer(challenge, handle), cookie);
    expect(said.json().person.email).toBe(people.joao.email);
    expect(said.headers['set-cookie']).toContainEqual(
      expect.stringMatching(/^guiche_session=[\w-]{43}; .*HttpOnly/),
    );
    expect(await latest(people.joao.email)).toEqual({
      outcome: 'entered',
      way: 'passkey',
      device: 'Navegador',
    });
    expect(await audited('passkey_added')).toEqual([
      { actor_kind: 'person', subject_id: said.json().person.id },
    ]);
    const { passkeys, signIns } = (await server.ask('joao', { url: '/api/v1/account' })).json();
    expect(passkeys).toMatchObject([
      { name: 'Celular', device: 'Navegador', used: '2026-03-02T09:00:00-03:00' },
    ]);
    expect(signIns.find(({ device }: { device: string }) => device !== '')).toMatchObject({
      outcome: 'entered',
      way: 'passkey',
    });
  });

  it('answers a question once, in the browser it was asked in, within five minutes', async () => {
    const { key, handle } = await aKey('bia');
    const first = await aTry();
    const answer = key.answer(first.challenge, handle);
    const other = await aTry();
    expect(await outcome(answer, other.cookie)).toBe('session/wrong-passkey');
    expect(await outcome(answer, '')).toBe('session/wrong-passkey');
    expect(await outcome(answer, first.cookie)).toBe(people.bia.email);
    expect(await outcome(answer, first.cookie)).toBe('session/wrong-passkey');
    server.house.move('2026-03-02 10:00');
    const [late, timely] = [await aTry(), await aTry()];
    server.house.move('2026-03-02 10:04');
    expect(await outcome(key.answer(timely.challenge, handle), timely.cookie)).toBe(people.bia.email);
    server.house.move('2026-03-02 10:05');
    expect(await outcome(key.answer(late.challenge, handle), late.cookie)).toBe('session/wrong-passkey');
  });

  it.for<[string, Lie]>([
    ['of a page at another address', { origin: 'https://guiche.example.net' }],
    ['of another port', { origin: 'http://localhost:3001' }],
    ['made for another site', { rpId: 'example.net' }],
    ['of whoever found the telephone: nobody was verified', { isUserVerified: false }],
    ['signed with another key', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }],
    ['that answers another question', { type: 'webauthn.create' }],
  ])('%s is refused, and the record says so', async ([, lie]) => {
    const { key, handle } = await aKey('ivo');
    const one = await aTry();
    expect(await outcome(key.answer(one.challenge, handle, lie), one.cookie)).toBe('session/wrong-passkey');
    expect(await latest(people.ivo.email)).toMatchObject({ outcome: 'wrong_passkey', way: 'passkey' });
    const next = await aTry();
    expect(await outcome(key.answer(next.challenge, handle), next.cookie)).toBe(people.ivo.email);
  });

  it.for<[string, Lie]>([
    ['of a page at another address', { origin: 'https://guiche.example.net' }],
    ['for another site', { rpId: 'example.net' }],
    ['by whoever found the telephone', { isUserVerified: false }],
    ['as an answer to another question', { type: 'webauthn.get' }],
  ])('made %s is not registered', async ([, lie]) => {
    const made = anAuthenticator().make(await asked('ivo'), lie);
    expect((await register('ivo', made)).json().type).toBe('passkey/refused');
  });

  it('beside another person’s handle, or not known at all, opens nothing', async () => {
    const [bias, joaos] = [await aKey('bia'), await aKey('joao')];
    const [one, other] = [await aTry(), await aTry()];
    expect(await outcome(bias.key.answer(one.challenge, joaos.handle), one.cookie)).toBe(
      'session/wrong-passkey',
    );
    expect(await outcome(anAuthenticator().answer(other.challenge, bias.handle), other.cookie)).toBe(
      'session/wrong-passkey',
    );
  });

  it('whose counter goes back is refused, and whoever looks after the house reads of it', async () => {
    const { key, handle } = await aKey('paulo');
    const enterAt = async (counter: number) => {
      const one = await aTry();
      return await outcome(key.answer(one.challenge, handle, { counter }), one.cookie);
    };
    expect(await enterAt(7)).toBe(people.paulo.email);
    expect(await enterAt(7)).toBe('session/wrong-passkey');
    expect(await latest(people.paulo.email)).toMatchObject({ outcome: 'copied_passkey', way: 'passkey' });
    expect(await enterAt(0)).toBe('session/wrong-passkey');
    expect(await enterAt(8)).toBe(people.paulo.email);
    expect(await audited('passkey_copied')).toMatchObject([
      { actor_kind: 'system' },
      { actor_kind: 'system' },
    ]);
  });

  it('of an authenticator that never counts goes on working', async () => {
    const key = anAuthenticator();
    await register('marina', key.make(await asked('marina'), { counter: 0 }));
    for (let i = 0; i < 2; i += 1) {
      const one = await aTry();
      expect(await outcome(key.answer(one.challenge, undefined, { counter: 0 }), one.cookie)).toBe(
        people.marina.email,
      );
    }
  });

  it('is renamed and removed by its owner alone, and is worth nothing then', async () => {
    const { key, handle } = await aKey('celia');
    const ids = async (name: Name) =>
      (await server.ask(name, { url: '/api/v1/account' })).json().passkeys as { id: string; name: string }[];
    const [own] = await ids('celia');
    const call = async (name: Name, method: 'PUT' | 'POST', path: string, payload: object) =>
      (await server.ask(name, { url: `/api/v1/account/passkeys/${own?.id}${path}`, method, payload }))
        .statusCode;
    expect(await call('ivo', 'PUT', '', { name: 'Minha' })).toBe(404);
    expect(await call('ivo', 'POST', '/removal', {})).toBe(404);
    expect(await call('celia', 'PUT', '', { name: 'Chave azul' })).toBe(204);
    expect(await ids('celia')).toMatchObject([{ name: 'Chave azul' }]);
    const one = await aTry();
    expect(await outcome(key.answer(one.challenge, handle), one.cookie)).toBe(people.celia.email);
    expect(await call('celia', 'POST', '/removal', {})).toBe(204);
    const other = await aTry();
    expect(await outcome(key.answer(other.challenge, handle), other.cookie)).toBe('session/wrong-passkey');
    expect(await audited('passkey_removed')).toHaveLength(1);
  });

  it('is not registered twice, nor by an answer another session was asked for', async () => {
    const key = anAuthenticator();
    expect((await register('marina', key.make(await asked('joao')))).json().type).toBe('passkey/refused');
    const challenge = await asked('marina');
    expect((await register('marina', key.make(challenge))).statusCode).toBe(204);
    expect((await register('marina', key.make(challenge))).json().type).toBe('passkey/refused');
    expect((await register('ivo', key.make(await asked('ivo')))).json().type).toBe('passkey/taken');
  });

  it('of somebody who may not enter any more opens nothing', async () => {
    const { key, handle } = await aKey('ivo');
    await server.house.owner.query('update person set active = false where email = $1', [people.ivo.email]);
    const one = await aTry();
    expect(await outcome(key.answer(one.challenge, handle), one.cookie)).toBe('session/wrong-passkey');
    await server.house.owner.query('update person set active = true where email = $1', [people.ivo.email]);
  });

  it('is not asked for by another site’s page', async () => {
    const { cookie, challenge } = await aTry();
    const foreign = { 'sec-fetch-site': 'cross-site', cookie };
    const answer = anAuthenticator().answer(challenge, undefined);
    for (const [url, payload] of [
      ['/session/passkey/challenge', {}],
      ['/session/passkey', answer],
    ] as const)
      expect((await post(url, payload, foreign)).json().type).toBe('session/csrf');
  });
});

describe('where the guide demands a second factor of a role', () => {
  it('a key is one: the desk opens by it, and the password alone does not any more', async () => {
    const celia = await server.headersOf('celia');
    const views = async (headers: Record<string, string>) =>
      (await server.app.inject({ url: '/api/v1/desk/views', headers })).statusCode;
    expect(await views(celia)).toBe(403);
    const { key, handle } = await aKey('celia');
    expect(await views(celia)).toBe(200);
    const { email } = people.celia;
    const byPassword = await post('/session', { email, password: PASSWORD });
    expect(byPassword.json().type).toBe('session/passkey-needed');
    expect(await latest(email)).toMatchObject({ outcome: 'passkey_asked', way: 'password' });
    const one = await aTry();
    const entered = await enter(key.answer(one.challenge, handle), one.cookie);
    const cookie = String([entered.headers['set-cookie']].flat().at(-1)).split(';')[0] ?? '';
    expect(await views({ cookie })).toBe(200);
  });
});
