import { sql } from 'kysely';
import type { Tries } from '#/domain/entry/delay.ts';
import type { Role } from '#/domain/people/role.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Entrant, Tx } from './work.ts';

/** What is known before a password is looked at; nulls for nobody, or somebody who may not sign in. */
export interface Knocking {
  readonly id: string | null;
  readonly hash: string | null;
  /** Of her second factor, where she has one. */
  readonly secret: string | null;
  /** She entered from this place before. */
  readonly isKnown: boolean;
  readonly roles: readonly Role[];
  readonly hasPasskey: boolean;
  /** Failures of this address from this place, and of the place. */
  readonly pair: Tries;
  readonly place: Tries;
}

export async function personToSignIn(tx: Tx, email: string, place: string): Promise<Knocking> {
  const { rows } = await sql<Knocking>`
    select id, password_hash as hash, secret, is_known as "isKnown", roles, has_passkey as "hasPasskey",
      json_build_object('failures', pair_failures, 'lastAt', (extract(epoch from pair_at) * 1000)::bigint) as pair,
      json_build_object('failures', place_failures, 'lastAt', (extract(epoch from place_at) * 1000)::bigint) as place
      from person_to_sign_in(${email}, ${place})`.execute(tx);
  const never: Tries = { failures: 0, lastAt: null };
  const nobody = { id: null, hash: null, secret: null, isKnown: false, roles: [], hasPasskey: false };
  return rows[0] ?? { ...nobody, pair: never, place: never };
}

/** By what somebody enters: a provider is another house that vouches for her. */
export type Way = 'password' | 'passkey' | 'provider';

export type FailedOutcome =
  | 'wrong_password'
  | 'wrong_code'
  | 'code_asked'
  | 'passkey_asked'
  | 'wrong_passkey'
  | 'copied_passkey'
  | 'provider_refused'
  | 'no_administrator';

/** Keeps a try that came to nothing, and counts it where it was a guess. */
export async function signInFailed(
  tx: Tx,
  failed: {
    readonly email: string;
    readonly place: string;
    readonly device: string;
    readonly outcome: FailedOutcome;
    readonly way: Way;
    readonly person: string | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { email, place, device, outcome, person, at, way } = failed;
  await sql`select sign_in_failed(${email}, ${place}, ${device}, ${outcome}, ${person}, ${iso(at)}, ${way})`.execute(
    tx,
  );
}

/** Address of a contact of whose companies none has anybody to keep its contacts (TRG-089); undefined for everybody else. */
export async function unkeptAddress(tx: Tx, person: string, at: Instant): Promise<string | undefined> {
  const { rows } = await sql<{ email: string | null }>`
    select unkept_address(${person}, ${iso(at)}) as email`.execute(tx);
  return rows[0]?.email ?? undefined;
}

/** Begins a session. The token itself is kept nowhere, only its hash. */
export async function beginSession(
  tx: Tx,
  session: {
    readonly tokenHash: string;
    readonly person: string;
    readonly csrf: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly place: string;
    readonly device: string;
    readonly way: Way;
    /** Who vouched for her; the session goes when it goes. */
    readonly provider: string | null;
  },
): Promise<void> {
  await sql`select begin_session(decode(${session.tokenHash}, 'hex'), ${session.person}, ${session.csrf},
    ${iso(session.from)}, ${iso(session.until)}, ${session.place}, ${session.device}, ${session.way},
    ${session.provider})`.execute(tx);
}

/** She proved who she is once more. @returns whether the session is hers and lasts */
export async function proveSession(
  tx: Tx,
  {
    tokenHash,
    person,
    at,
    place,
  }: {
    readonly tokenHash: string;
    readonly person: string;
    readonly at: Instant;
    readonly place: string;
  },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select prove_session(decode(${tokenHash}, 'hex'), ${person}, ${iso(at)}, ${place}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await sql`select end_session(decode(${tokenHash}, 'hex'))`.execute(tx);
}

/** Who holds a session, whatever side she is of. */
export async function whoHolds(tx: Tx, tokenHash: string, at: Instant): Promise<Entrant | undefined> {
  const { rows } = await sql<Entrant>`
    select id, kind, name, email, team, roles, csrf, companies, has_second as "hasSecond", proved_at as "provedAt", unvouched from enter(decode(${tokenHash}, 'hex'), 'any', ${iso(at)})`.execute(
    tx,
  );
  const [row] = rows;
  return row;
}

/** Agents who may be given a ticket. */
export const activeAgents = (tx: Tx) =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'team'])
    .where('kind', '=', 'agent')
    .where('active', '=', true)
    .orderBy('name')
    .execute();

/** The active agent behind an address. */
export const agentAt = (tx: Tx, email: string) =>
  tx
    .selectFrom('person')
    .select(['id', 'roles'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('kind', '=', 'agent')
    .where('active', '=', true)
    .executeTakeFirst();

export async function isActiveAgent(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'agent')
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** The team of an active agent; undefined for anybody else. */
export async function teamOf(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('team')
    .where('id', '=', id)
    .where('kind', '=', 'agent')
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.team;
}
