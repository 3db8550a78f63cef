import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** Providers for addresses of a domain. */
export async function providersOf(tx: Tx, domain: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from providers_of(${domain})`.execute(tx);
  return rows;
}

export interface EntryProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed. */
  readonly secret: string;
  /** Addresses of its domains are its own, also where it does not say that it verified them. */
  readonly ownsDomains: boolean;
}

export async function providerToEnter(tx: Tx, id: string): Promise<EntryProvider | undefined> {
  const { rows } = await sql<EntryProvider>`
    select id, name, issuer, client_id as "clientId", secret, owns_domains as "ownsDomains" from provider_to_enter(${id})`.execute(
    tx,
  );
  return rows[0];
}

/** Somebody on her way to a provider: known by the hash of what comes back, tied to her browser by another. */
export interface Attempt {
  readonly stateHash: string;
  readonly provider: string;
  readonly boundTo: string;
}

/** What must be known when she comes back. */
export interface AttemptFacts {
  readonly nonce: string;
  readonly verifier: string;
  /** Path of the page she wanted. */
  readonly returnTo: string;
}

export async function addAttempt(
  tx: Tx,
  { stateHash, provider, boundTo, nonce, verifier, returnTo }: Attempt & AttemptFacts,
  at: Instant,
  until: Instant,
): Promise<void> {
  await sql`select add_provider_attempt(decode(${stateHash}, 'hex'), ${provider}, decode(${boundTo}, 'hex'), ${nonce},
    ${verifier}, ${returnTo}, ${iso(at)}, ${iso(until)})`.execute(tx);
}

/** Undefined where this browser did not set out to this provider, came back already, or too late. It is spent then. */
export async function useAttempt(
  tx: Tx,
  { stateHash, provider, boundTo }: Attempt,
  at: Instant,
): Promise<AttemptFacts | undefined> {
  const { rows } = await sql<AttemptFacts>`
    select nonce, verifier, return_to as "returnTo" from use_provider_attempt(decode(${stateHash}, 'hex'), ${provider},
      decode(${boundTo}, 'hex'), ${iso(at)})`.execute(tx);
  return rows[0];
}

/** Who it is whom a provider vouches for; undefined for nobody it may speak for. */
export async function personByProvider(
  tx: Tx,
  provider: string,
  subject: string,
  email: string | undefined,
  at: Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select person_by_provider(${provider}, ${subject}, ${email ?? null}, ${iso(at)}) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}
