import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { Scope } from '#/domain/gate/scope.ts';
import { iso, isoOrNull } from './iso.ts';
import type { Tx } from './work.ts';

export interface Bearer {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Whose token it is, and that it was used; undefined for one that was never given, was taken back or is over. */
export async function useToken(tx: Tx, hash: string, at: Instant): Promise<Bearer | undefined> {
  const { rows } = await sql<Bearer>`
    select * from use_api_token(decode(${hash}, 'hex'), ${iso(at)})`.execute(tx);
  return rows[0];
}

export async function addToken(
  tx: Tx,
  token: {
    readonly hash: string;
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly by: string | null;
    readonly at: Instant;
    readonly expiresAt?: Instant | undefined;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into api_token (token_hash, name, scopes, created_by, created_at, expires_at)
    values (decode(${token.hash}, 'hex'), ${token.name}, ${[...token.scopes]}::text[], ${token.by}, ${iso(token.at)},
      ${isoOrNull(token.expiresAt)}) returning id`.execute(tx);
  return rows[0]?.id ?? '';
}
