import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { Scope } from '#/domain/gate/scope.ts';
import { iso, isoOrNull } from './iso.ts';
import type { Tx } from './work.ts';

export interface Bearer {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** When it was over; null while it is good. */
  readonly expiredAt: Instant | null;
}

/** Whose token it is, and that it was used; undefined for one that was never given or was taken back. */
export async function useToken(tx: Tx, hash: string, at: Instant): Promise<Bearer | undefined> {
  const { rows } = await sql<Bearer>`
    select * from use_api_token(decode(${hash}, 'hex'), ${iso(at)})`.execute(tx);
  return rows[0];
}

/** @returns whether nobody noted before that it is still used though it is over */
export async function noteExpiry(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    update api_token set expiry_noted = true where id = ${id} and not expiry_noted returning id`.execute(tx);
  return rows.length > 0;
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

export interface KeptToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly by: string | null;
  /** Whoever made it was let go. */
  readonly isMakerGone: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly usedAt: Instant | null;
}

const instant = (column: string) => sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

/** All tokens that were given, the latest first. */
export async function keptTokens(tx: Tx): Promise<KeptToken[]> {
  const { rows } = await sql<KeptToken>`
    select api_token.id, api_token.name, scopes, person.name as by, coalesce(not person.active, false) as "isMakerGone", ${instant('api_token.created_at')} as "createdAt",
      ${instant('expires_at')} as "expiresAt", ${instant('revoked_at')} as "revokedAt", ${instant('last_used_at')} as "usedAt"
      from api_token left join person on person.id = created_by order by api_token.created_at desc, api_token.id desc`.execute(
    tx,
  );
  return rows;
}

/** @returns its name; undefined when there is none in force */
export async function revokeToken(tx: Tx, id: string, at: Instant): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    update api_token set revoked_at = ${iso(at)} where id = ${id} and revoked_at is null returning name`.execute(
    tx,
  );
  return rows[0]?.name;
}

/** Names of the tokens that are good, by who made them. */
export async function goodTokensOf(tx: Tx, at: Instant): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ by: string; names: string[] }>`
    select created_by as by, array_agg(name order by name) as names from api_token
     where created_by is not null and revoked_at is null and (expires_at is null or expires_at > ${iso(at)})
     group by created_by`.execute(tx);
  return new Map(rows.map(({ by, names }) => [by, names]));
}
