import { discover } from './provider-client.ts';
import type { OutsideWeb } from './site.ts';

/** What may be wrong with a provider, as far as can be known without entering by it. */
export const PROVIDER_FAULTS = [
  'address',
  'not-https',
  'inside',
  'unknown-host',
  'unreachable',
  'certificate',
  'no-document',
  'other-issuer',
  'no-code',
  'no-pkce',
  'no-keys',
] as const;
export type ProviderFault = (typeof PROVIDER_FAULTS)[number];

/** Asks a provider what it says of itself, and looks whether one could enter by it. */
export async function tryProvider(outside: OutsideWeb, issuer: string): Promise<ProviderFault[]> {
  if (!URL.canParse(issuer)) return ['address'];
  try {
    const client = await discover(outside, issuer, 'trial', 'trial');
    const said = client.serverMetadata();
    const faults: ProviderFault[] = [];
    const { response_types_supported: types = [], jwks_uri: keys } = said;
    if (
      !types.includes('code') ||
      said.token_endpoint === undefined ||
      said.authorization_endpoint === undefined
    )
      faults.push('no-code');
    // Not to name it is not to lack it: some who know it do not say so.
    const { code_challenge_methods_supported: methods } = said;
    if (methods && !methods.includes('S256')) faults.push('no-pkce');
    const answer = keys === undefined ? undefined : await outside(keys).catch(() => undefined);
    if (answer?.status !== 200) faults.push('no-keys');
    return faults;
  } catch (error) {
    return [faultOf(error)];
  }
}

/** The first thing in a chain of errors that says why. */
function faultOf(error: unknown): ProviderFault {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code, why } = Object.assign({ code: '', why: '' }, one);
    if (why === 'not-https' || why === 'inside') return why;
    if (code === 'OAUTH_HTTP_REQUEST_FORBIDDEN') return 'not-https';
    if (why === 'too-long') return 'no-document';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host';
    if (/CERT|SIGNATURE|ALTNAME|ISSUER_CERT|SSL|TLS/.test(code)) return 'certificate';
    if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'other-issuer';
    if (/^OAUTH_(RESPONSE|PARSE|INVALID_RESPONSE|MISSING)/.test(code)) return 'no-document';
    if (/^E[A-Z]+$/.test(code) || one.name === 'TimeoutError' || one.name === 'AbortError')
      return 'unreachable';
  }
  return 'no-document';
}
