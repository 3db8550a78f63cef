import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { FailedOutcome, Way } from './people.ts';
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

/** The latest sign-ins and tries of everybody, for whoever looks after the house. */
export async function latestSignIns(
  tx: Tx,
  email: string | undefined,
  most: number,
): Promise<(SignIn & { readonly email: string; readonly name: string | null })[]> {
  const { rows } = await sql<SignIn & { email: string; name: string | null }>`
    select round(extract(epoch from at) * 1000)::float8 as at, place, device, outcome, way, sign_in.email, name
      from sign_in left join person on person.id = person_id
     where ${email ?? null}::text is null or sign_in.email = lower(${email ?? null})
     order by sign_in.at desc, sign_in.id desc limit ${most}`.execute(tx);
  return rows;
}

export async function ownPasswordHash(tx: Tx): Promise<string> {
  const { rows } = await sql<{ hash: string | null }>`select my_password_hash() as hash`.execute(tx);
  return rows[0]?.hash ?? '';
}

export async function setOwnPassword(tx: Tx, hash: string): Promise<void> {
  await sql`select set_my_password(${hash})`.execute(tx);
}
