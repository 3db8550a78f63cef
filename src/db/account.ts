import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { FailedOutcome, Way } from './people.ts';
import { containing, planForWords } from './search.ts';
import type { Tx } from './work.ts';

/** A session of the person at work. */
export interface OwnSession {
  readonly id: string;
  readonly place: string;
  readonly device: string;
  readonly beganAt: Instant;
  readonly seenAt: Instant;
  readonly tokenHash: string;
}

export async function ownSessions(tx: Tx, at: Instant): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, place, device, round(extract(epoch from created_at) * 1000)::float8 as "beganAt",
      round(extract(epoch from coalesce(seen_at, created_at)) * 1000)::float8 as "seenAt", encode(token_hash, 'hex') as "tokenHash"
      from my_sessions(${iso(at)})`.execute(tx);
  return rows;
}

export async function endOwnSession(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select end_my_session(${id}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

type Outcome = 'entered' | FailedOutcome;

export interface SignIn {
  readonly at: Instant;
  readonly place: string;
  readonly device: string;
  readonly outcome: Outcome;
  readonly way: Way;
}

export async function ownSignIns(tx: Tx): Promise<SignIn[]> {
  const { rows } = await sql<SignIn>`
    select round(extract(epoch from at) * 1000)::float8 as at, place, device, outcome, way from my_sign_ins()`.execute(
    tx,
  );
  return rows;
}

export interface SignInFilter {
  /** Part of a name or of an address. */
  readonly who?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly from?: Instant | undefined;
  /** Not included. */
  readonly to?: Instant | undefined;
}

export type KeptSignIn = SignIn & {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
};

/** Sign-ins and tries of everybody, the latest first, from before one on, for whoever looks after the house. */
export async function signInsBefore(
  tx: Tx,
  { who, outcome, from, to }: SignInFilter,
  before: string | undefined,
  most: number,
): Promise<KeptSignIn[]> {
  const conditions = [
    before === undefined
      ? undefined
      : sql`(sign_in.at, sign_in.id) < (select at, id from sign_in where id = ${before})`,
    outcome === undefined ? undefined : sql`outcome = ${outcome}`,
    from === undefined ? undefined : sql`sign_in.at >= ${iso(from)}`,
    to === undefined ? undefined : sql`sign_in.at < ${iso(to)}`,
    who === undefined ? undefined : await ofWhom(tx, who),
  ].filter((one) => one !== undefined);
  const { rows } = await sql<KeptSignIn>`
    select sign_in.id, round(extract(epoch from at) * 1000)::float8 as at, place, device, outcome, way, sign_in.email, name
      from sign_in left join person on person.id = person_id
     where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
     order by sign_in.at desc, sign_in.id desc limit ${most}`.execute(tx);
  return rows;
}

const FEW = 2_000;

/**
 * By a part of the typed address, or of her name: what few match is named one by one, and found by its key; what many
 * match comes soon in the order of the list. Behind policies the planner cannot tell one from the other.
 */
async function ofWhom(tx: Tx, who: string): Promise<RawBuilder<unknown>> {
  await planForWords(tx);
  const words = containing(who);
  const { rows } = await sql<{ people: string[]; typed: string[] }>`
    select array(select id from person where search like ${words} limit ${FEW + 1}) as people,
      array(select id from sign_in where email like ${words} limit ${FEW + 1}) as typed`.execute(tx);
  const { people, typed } = rows[0] ?? { people: [], typed: [] };
  return people.length > FEW || typed.length > FEW
    ? sql`(sign_in.email like ${words} or person.search like ${words})`
    : sql`(sign_in.id = any (${typed}::uuid[]) or person_id = any (${people}::uuid[]))`;
}

/** By what the person at work can prove who she is. */
export interface OwnWays {
  readonly password: boolean;
  readonly passkey: boolean;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export async function ownWays(tx: Tx): Promise<OwnWays> {
  const { rows } = await sql<OwnWays>`select password, passkey, providers from my_ways()`.execute(tx);
  return rows[0] ?? { password: false, passkey: false, providers: [] };
}

export async function ownPasswordHash(tx: Tx): Promise<string> {
  const { rows } = await sql<{ hash: string | null }>`select my_password_hash() as hash`.execute(tx);
  return rows[0]?.hash ?? '';
}

export async function setOwnPassword(tx: Tx, hash: string): Promise<void> {
  await sql`select set_my_password(${hash})`.execute(tx);
}
