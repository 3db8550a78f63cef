import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleOf } from '#/app/passkeys.ts';
import { signIn } from '#/app/session.ts';
import { PASSWORD, people, type Name } from '../a-company.ts';
import type { TestServer } from '../a-server.ts';
import { anAuthenticator, type Authenticator } from '../an-authenticator.ts';
import { aThing } from './real-things.ts';
import { aStoryOfRoutes, type Story } from './a-story-of-routes.ts';

let story: Story;
let server: TestServer;
beforeAll(async () => {
  story = await aStoryOfRoutes();
  ({ server } = story);
  await server.house.owner.query(`update person set cpf = '11144477735' where email = $1`, [
    people.joao.email,
  ]);
});
afterAll(() => server.close());
beforeEach(() => server.house.move('2026-03-02 09:00'));

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Session {
  readonly token: string;
  send(method: Method, path: string, payload?: object): Promise<{ status: number; type: string }>;
  json(path: string, payload?: object): Promise<Record<string, string>>;
}

let from = 0;
/** Signs in for real, at the clock of the moment. */
async function entered(name: Name): Promise<Session> {
  const token = await signIn(server.house.site, people[name].email, PASSWORD);
  const headers = await headersOf(token);
  const ask = async (method: Method, path: string, payload?: object) =>
    await server.app.inject({
      method,
      url: `/api/v1/${path}`,
      headers,
      // Each from a place of her own: how often one may try from one is not what is tried here.
      remoteAddress: `10.7.${(from += 1) >> 8}.${from & 255}`,
      ...(payload && { payload }),
    });
  return {
    token,
    send: async (method, path, payload) => {
      const answer = await ask(method, path, payload);
      const type = answer.body === '' ? '' : (answer.json<{ type?: string }>().type ?? '');
      return { status: answer.statusCode, type };
    },
    json: async (path, payload) => (await ask(payload ? 'POST' : 'GET', path, payload)).json(),
  };
}
async function headersOf(token: string) {
  const cookie = `guiche_session=${token}`;
  const { csrf } = (await server.app.inject({ url: '/api/v1/session', headers: { cookie } })).json();
  return { cookie, 'x-guiche-csrf': String(csrf) };
}
const provider = async () => (await aThing.provider(story)).id;
const aProvider = { name: 'Conta', clientId: 'x', secret: 's', domains: ['x.example'], allowsPassword: true };

/** What opens an account, or the house, to others; as it is asked by somebody who may. */
const OPENS: Readonly<Record<string, readonly [Name, Method, () => Promise<string>, object]>> = {
  'to begin a key': ['joao', 'POST', async () => 'account/passkeys/challenge', {}],
  'to keep a key': [
    'joao',
    'POST',
    async () => 'account/passkeys',
    { name: 'Chave', response: anAuthenticator().make('x') },
  ],
  'to remove a key': [
    'joao',
    'POST',
    async () => `account/passkeys/${(await aThing.passkey(story)).id}/removal`,
    {},
  ],
  'to begin codes': ['joao', 'POST', async () => 'account/second-factor', {}],
  'to turn codes on': ['joao', 'POST', async () => 'account/second-factor/confirmation', { code: '000000' }],
  'to turn codes off': ['joao', 'POST', async () => 'account/second-factor/removal', {}],
  'a new password': ['joao', 'PUT', async () => 'account/password', { password: 'curta' }],
  'a new address': ['joao', 'POST', async () => 'account/email', { email: 'ladrao@x.example' }],
  'a new PIN': ['joao', 'PUT', async () => 'account/phone-pin', { pin: '583917' }],
  'a token': ['celia', 'POST', async () => 'desk/api-tokens', { name: 'ERP', scopes: ['gate:read'] }],
  'a provider': [
    'celia',
    'POST',
    async () => 'desk/providers',
    { ...aProvider, id: randomUUID(), issuer: 'https://ladrao.example', company: '' },
  ],
  'another secret of a provider': [
    'celia',
    'PUT',
    async () => `desk/providers/${await provider()}`,
    aProvider,
  ],
  'the end of a provider': ['celia', 'DELETE', async () => `desk/providers/${await provider()}`, {}],
};

describe('a session somebody left open, or stole', () => {
  it.for(Object.entries(OPENS))('does not suffice for %s', async ([, [name, method, path, payload]]) => {
    const session = await entered(name);
    server.house.move('2026-03-02 09:11');
    const sent = method === 'DELETE' ? undefined : payload;
    expect(await session.send(method, await path(), sent)).toEqual({
      status: 403,
      type: 'session/proof-needed',
    });
    expect(await session.send('POST', 'session/proof', { password: PASSWORD })).toMatchObject({
      status: 204,
    });
    expect((await session.send(method, await path(), sent)).type).not.toBe('session/proof-needed');
    // The proof is the session's own, and does not last.
    const other = await entered(name);
    await server.house.owner.query(
      `update session set proved_at = null where token_hash = sha256($1::text::bytea)`,
      [other.token],
    );
    expect((await other.send(method, await path(), sent)).type).toBe('session/proof-needed');
  });

  it('is no place to guess in: tries count as at the door, and are kept', async () => {
    const token = await signIn(server.house.site, people.ivo.email, PASSWORD);
    const headers = await headersOf(token);
    const prove = async (password: string) => {
      const request = {
        method: 'POST',
        url: '/api/v1/session/proof',
        payload: { password },
        headers,
      } as const;
      return (await server.app.inject({ ...request, remoteAddress: '10.8.1.1' })).json<{ type: string }>()
        .type;
    };
    for (let i = 0; i < 5; i += 1) expect(await prove(`errada ${i}`)).toBe('password/wrong');
    expect(await prove(PASSWORD)).toBe('session/too-many-tries');
    const { rows } = await server.house.owner.query(
      `select count(*)::int from sign_in where place = '10.8.1.1' and outcome = 'wrong_password' and email = $1`,
      [people.ivo.email],
    );
    expect(rows).toEqual([{ count: 5 }]);
  });

  it('is proved by a page of ours alone, and by nobody who is not signed in', async () => {
    const cookie = `guiche_session=${await signIn(server.house.site, people.ivo.email, PASSWORD)}`;
    const request = {
      method: 'POST',
      url: '/api/v1/session/proof',
      payload: { password: PASSWORD },
    } as const;
    expect((await server.app.inject({ ...request, headers: { cookie } })).json().type).toBe('session/csrf');
    expect((await server.app.inject(request)).statusCode).toBe(401);
  });
});

describe('a proof by a key of access', () => {
  async function aKey(name: Name): Promise<{ key: Authenticator; handle: string; session: Session }> {
    const session = await entered(name);
    const key = anAuthenticator();
    const { challenge = '' } = await session.json('account/passkeys/challenge', {});
    const kept = await session.send('POST', 'account/passkeys', { name: 'C', response: key.make(challenge) });
    expect(kept.status).toBe(204);
    const handle = Buffer.from(handleOf(story.ids[name] ?? '')).toString('base64url');
    return { key, handle, session };
  }
  async function prove({ key, handle }: { key: Authenticator; handle: string }, token: string) {
    const asked = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session/passkey/challenge',
      payload: {},
    });
    const attempt = String(asked.headers['set-cookie']).split(';')[0] ?? '';
    const headers = await headersOf(token);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session/proof/passkey',
      payload: key.answer(asked.json().challenge, handle),
      headers: { ...headers, cookie: `${headers.cookie}; ${attempt}` },
    });
    return answer.statusCode;
  }

  it('counts as one by password; that of another person does not', async () => {
    const [hers, his] = [await aKey('marina'), await aKey('paulo')];
    server.house.move('2026-03-02 09:30');
    const { session } = hers;
    expect((await session.send('POST', 'account/second-factor', {})).type).toBe('session/proof-needed');
    expect(await prove(his, session.token)).toBe(401);
    expect((await session.send('POST', 'account/second-factor', {})).type).toBe('session/proof-needed');
    expect(await prove(hers, session.token)).toBe(204);
    expect((await session.send('POST', 'account/second-factor', {})).status).toBe(200);
    expect(await session.json('session/proof')).toEqual({ password: true, passkey: true, providers: [] });
  });
});
