import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { metalurgica, padaria, people, type Name } from '../a-company.ts';
import { aProvider, walk, type Known, type TestProvider } from '../a-provider.ts';
import { aServer } from '../a-server.ts';

interface Going {
  readonly location: string;
  readonly cookie: string;
}

/**
 * A house where the bakery’s people, those of the steelworks and the vendor’s own may enter by providers of theirs; the
 * first two by one and the same. Célia is the administrator.
 */
export async function aSignOn() {
  const [server, bakery, vendor] = await Promise.all([aServer(), aProvider(), aProvider()]);
  const ids = { bakery: randomUUID(), vendor: randomUUID(), steel: randomUUID() };
  await server.house.owner.query(`update person set roles = '{administrator}' where email = $1`, [
    people.celia.email,
  ]);
  const admin = await server.headersOf('celia');
  const back = (id: string) => `http://localhost:3000/entrar/retorno/${id}`;
  for (const id of [ids.bakery, ids.steel]) bakery.returnsTo(back(id));
  vendor.returnsTo(back(ids.vendor));

  let from = 0;
  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: object = {}) =>
    server.app.inject({
      url: `/api/v1${url}`,
      method,
      headers: { 'user-agent': 'Navegador', ...headers },
      ...(payload && { payload }),
      // Each from a place of her own: how often one may try is not what is tried here.
      remoteAddress: `10.4.${(from += 1) >> 8}.${from & 255}`,
    });
  const keep = async (id: string, body: object) =>
    expect((await send('POST', '/desk/providers', { ...body, id }, admin)).statusCode).toBe(204);
  const seat = (id: string, known: Known | undefined) => (id === ids.vendor ? vendor : bakery).seat(known);

  async function setOut(id: string, returnTo = '/chamados'): Promise<Going> {
    const answer = await send('POST', `/session/providers/${id}`, { returnTo });
    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { location: answer.json().location, cookie };
  }
  const comeBack = (provider: string, query: string, cookie: string, more: object = {}) =>
    send('POST', '/session/provider', { provider, query }, { cookie, ...more });

  return {
    server,
    owner: server.house.owner,
    bakery,
    vendor,
    ids,
    admin,
    send,
    setOut,
    comeBack,
    /** All three anew, as if nobody had entered by them yet. */
    anew: async () => {
      await server.house.owner.query('delete from identity_provider');
      await keep(ids.bakery, wanted(bakery, padaria.code));
      await keep(ids.steel, wanted(bakery, metalurgica.code, { domains: ['metalurgica.example'] }));
      const vendors = { name: 'Conta do fornecedor', domains: ['vendor.example'] };
      await keep(ids.vendor, wanted(vendor, '', vendors));
    },
    /** The whole way there and back; who is signed in, or why not. */
    enter: async (id: string, known: Known | undefined): Promise<string> => {
      seat(id, known);
      const { location, cookie } = await setOut(id);
      const answer = await comeBack(id, await walk(location), cookie);
      return answer.statusCode === 200 ? answer.json().session.person.email : answer.json().type;
    },
    /** The cookie of a session somebody began by a provider. */
    signedIn: async (id: string, name: Name): Promise<string> => {
      seat(id, verified(name));
      const going = await setOut(id);
      const answer = await comeBack(id, await walk(going.location), going.cookie);
      return String([answer.headers['set-cookie']].flat().at(-1)).split(';')[0] ?? '';
    },
    reads: async (cookie: string) =>
      (await server.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode,
    latest: async () =>
      (
        await server.house.owner.query(
          `select email, outcome, way from sign_in where device = 'Navegador' order by id desc limit 1`,
        )
      ).rows[0],
    close: async () => {
      await Promise.all([server.close(), bakery.close(), vendor.close()]);
    },
  };
}

export type SignOn = Awaited<ReturnType<typeof aSignOn>>;

/** What an administrator types. */
export const wanted = ({ issuer, clientId, secret }: TestProvider, company: string, more: object = {}) => ({
  name: 'Conta da padaria',
  issuer,
  clientId,
  secret,
  company,
  domains: ['padaria.example'],
  allowsPassword: true,
  ...more,
});

export const verified = (name: Name, sub: string = name): Known => ({
  sub,
  email: people[name].email,
  email_verified: true,
});
