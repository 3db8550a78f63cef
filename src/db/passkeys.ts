import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** What an authenticator is to sign, known by its hash; and whoever asked, by the hash of what only her browser has. */
export interface Challenge {
  readonly hash: string;
  readonly purpose: 'registration' | 'entry';
  readonly boundTo: string;
}

export async function addChallenge(tx: Tx, one: Challenge, at: Instant, until: Instant): Promise<void> {
  await sql`select add_challenge(decode(${one.hash}, 'hex'), ${one.purpose}, decode(${one.boundTo}, 'hex'),
    ${iso(at)}, ${iso(until)})`.execute(tx);
}

/** @returns whether it was asked of her, for this, was not answered before and is not over; it is spent then */
export async function useChallenge(tx: Tx, one: Challenge, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select use_challenge(decode(${one.hash}, 'hex'), ${one.purpose}, decode(${one.boundTo}, 'hex'), ${iso(at)}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

/** A key somebody came with, and whose it is. */
export interface EntryKey {
  readonly id: string;
  readonly person: string;
  readonly email: string;
  readonly publicKey: Buffer;
}

export async function passkeyToEnter(tx: Tx, credential: string): Promise<EntryKey | undefined> {
  const { rows } = await sql<EntryKey>`
    select id, person, email, public_key as "publicKey" from passkey_to_enter(${credential})`.execute(tx);
  return rows[0];
}

/** @returns whether its counter went on from the last time, or there is none */
export async function countUse(tx: Tx, id: string, counter: number, at: Instant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select use_passkey(${id}, ${counter}, ${iso(at)}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** A key of the person at work. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly device: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
  readonly credential: string;
  readonly transports: readonly string[];
}

export async function ownPasskeys(tx: Tx): Promise<OwnPasskey[]> {
  const { rows } = await sql<OwnPasskey>`
    select id, name, device, credential, transports, round(extract(epoch from created_at) * 1000)::float8 as "createdAt",
      round(extract(epoch from used_at) * 1000)::float8 as "usedAt" from my_passkeys()`.execute(tx);
  return rows;
}

export interface NewPasskey {
  readonly name: string;
  readonly device: string;
  readonly credential: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** @returns whether nobody had it already */
export async function addOwnPasskey(tx: Tx, key: NewPasskey, at: Instant): Promise<boolean> {
  const { name, credential, publicKey, counter, transports, device } = key;
  const { rows } = await sql<{ id: string | null }>`
    select add_my_passkey(${name}, ${credential}, ${Buffer.from(publicKey)}, ${counter}, ${[...transports]}::text[],
      ${device}, ${iso(at)}) as id`.execute(tx);
  return (rows[0]?.id ?? null) !== null;
}

export async function renameOwnPasskey(tx: Tx, id: string, name: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select rename_my_passkey(${id}, ${name}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function dropOwnPasskey(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select drop_my_passkey(${id}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
