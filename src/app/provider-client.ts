import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client';
import type { EntryProvider } from '#/db/provider-entry.ts';
import { Failure } from './failure.ts';
import type { OutsideWeb, Site } from './site.ts';

/** What a sealed secret is about; beside another provider's name it does not open. */
export const secretOf = (provider: string): string => `secret of provider ${provider}`;

/** Where a provider sends people back: an address of its own for each, so that none answers in another's name. */
export const returnAddress = (address: string, provider: string): string =>
  `${address}/entrar/retorno/${provider}`;

/** @throws Failure `secret/unreadable`; what discovery throws */
export async function clientOf(site: Site, provider: EntryProvider): Promise<Configuration> {
  const secret = site.vault.open(provider.secret, secretOf(provider.id));
  if (secret === undefined) throw new Failure('secret/unreadable');
  const client = await discover(site.outside, provider.issuer, provider.clientId, secret);
  // Its word goes into an address that browsers are sent to.
  const { authorization_endpoint: door = '' } = client.serverMetadata();
  if (!door.startsWith('https:') && !provider.issuer.startsWith('http:')) throw new Error('no door over TLS');
  return client;
}

const SECONDS = 8;

/** Reads what a provider says of itself; what it signs is looked at from then on. */
export async function discover(
  outside: OutsideWeb,
  issuer: string,
  clientId: string,
  secret: string,
): Promise<Configuration> {
  const url = new URL(issuer);
  const isPlain = url.protocol === 'http:'; // where that may be at all is for `outside` to say
  const options = {
    [customFetch]: (address: string, { body, ...asked }: Asked) =>
      outside(address, { ...asked, body: body instanceof URLSearchParams ? body.toString() : undefined }),
    execute: isPlain ? [enableNonRepudiationChecks, allowInsecureRequests] : [enableNonRepudiationChecks],
    timeout: SECONDS,
  };
  const client = await discovery(
    url,
    clientId,
    { client_secret: secret },
    ClientSecretBasic(secret),
    options,
  );
  // Basic is what every server knows that does not say otherwise (OpenID Connect Discovery, § 3).
  const { token_endpoint_auth_methods_supported: known = ['client_secret_basic'] } = client.serverMetadata();
  if (known.includes('client_secret_basic')) return client;
  return await discovery(url, clientId, { client_secret: secret }, ClientSecretPost(secret), options);
}

/** Forms are the only bodies here. */
interface Asked {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}
