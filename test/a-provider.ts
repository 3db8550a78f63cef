import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';

/** Somebody as another house knows her. */
export interface Known {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID provider on this machine. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Who is at the keyboard there from now on; nobody refuses. */
  seat(known: Known | undefined): void;
  /** Lets it send people back to an address. */
  returnsTo(address: string): void;
  close(): Promise<void>;
}

const CLIENT = 'guiche';
const SECRET = 'segredo-do-cliente-de-teste';

/** It asks nobody for a password: whoever has the seat is signed in, and agrees. */
export async function aProvider(): Promise<TestProvider> {
  const returns: string[] = ['http://localhost:3000/entrar/retorno'];
  let seated: Known | undefined;
  const people = new Map<string, Known>();
  let answer: ReturnType<Provider['callback']> = async () => {};
  const server = createServer((request, reply) => void answer(request, reply));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const client = { client_id: CLIENT, client_secret: SECRET, id_token_signed_response_alg: 'ES256' } as const;
  const build = () => {
    const provider = new Provider(issuer, {
      clients: [{ ...client, redirect_uris: [...returns] }],
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      jwks: { keys: [{ ...key, kty: 'EC', alg: 'ES256', use: 'sig' }] },
      cookies: { keys: ['only a test signs with this'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/seat/${uid}` },
      findAccount: (_context, id) => {
        const { sub, ...claims } = people.get(id) ?? { sub: id };
        return { accountId: id, claims: () => ({ sub, ...claims }) };
      },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    answer = async (request, reply) => {
      if (request.url?.startsWith('/seat/') !== true) return await callback(request, reply);
      const result = seated
        ? { login: { accountId: seated.sub, remember: false } }
        : { error: 'access_denied', error_description: 'nobody is at the keyboard' };
      return await provider.interactionFinished(request, reply, result);
    };
  };
  build();
  return {
    issuer,
    clientId: CLIENT,
    secret: SECRET,
    seat: (known) => {
      seated = known;
      if (known) people.set(known.sub, known);
    },
    returnsTo: (address) => {
      returns.push(address);
      build();
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Walks from a provider's door to where it sends the browser back; the parameters it brings along. */
export async function walk(door: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = new URL(door);
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${at.href}: ${answer.status} ${await answer.text()}`);
    at = new URL(next, at);
    if (at.pathname.startsWith('/entrar/retorno/')) return at.search.slice(1);
  }
  throw new Error('the provider leads in circles');
}
