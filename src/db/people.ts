import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Entrant, Tx } from './work.ts';

/** The person behind an address, with the hash to compare; undefined for nobody, or somebody who may not sign in. */
export async function personToSignIn(tx: Tx, email: string) {
  const { rows } = await sql<{ id: string; hash: string }>`
    select id, password_hash as hash from person_to_sign_in(${email})`.execute(tx);
  return rows[0];
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
  },
): Promise<void> {
  await sql`select begin_session(decode(${session.tokenHash}, 'hex'), ${session.person}, ${session.csrf},
    ${iso(session.from)}, ${iso(session.until)})`.execute(tx);
}

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await sql`select end_session(decode(${tokenHash}, 'hex'))`.execute(tx);
}

/** Who holds a session, whatever side she is of. */
export async function whoHolds(tx: Tx, tokenHash: string, at: Instant): Promise<Entrant | undefined> {
  const { rows } = await sql<{
    id: string;
    kind: 'agent' | 'contact';
    name: string;
    email: string;
    team: string;
    roles: Entrant['roles'];
    csrf: string;
    companies: Entrant['companies'];
  }>`select * from enter(decode(${tokenHash}, 'hex'), 'any', ${iso(at)})`.execute(tx);
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
