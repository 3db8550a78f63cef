import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** Somebody of the vendor, as she is entered. */
export interface AgentDraft {
  readonly name: string;
  readonly email: string;
  /** In the vendor's words. */
  readonly title: string;
  /** Id of a team of the guide; empty for none. */
  readonly team: string;
}

export interface KeptAgent {
  readonly outcome: 'done' | 'taken' | 'unknown' | 'denied';
  readonly id: string | null;
}

/** Enters an agent, or changes what is known of one but her address; the database says whether it may be. */
export async function keepAgent(
  tx: Tx,
  whose: string | null,
  { name, email, title, team }: AgentDraft,
): Promise<KeptAgent> {
  const { rows } = await sql<KeptAgent>`
    select outcome, id from keep_agent(${whose}, ${name}, ${email}, ${title}, ${team})`.execute(tx);
  return rows[0] ?? { outcome: 'denied', id: null };
}

/** Lets an agent go, or takes her back. */
export async function setAgentActive(
  tx: Tx,
  whose: string,
  here: boolean,
  at: Instant,
): Promise<'done' | 'last' | 'unknown' | 'denied'> {
  const { rows } = await sql<{ outcome: 'done' | 'last' | 'unknown' | 'denied' }>`
    select set_agent_active(${whose}, ${here}, ${iso(at)}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'denied';
}

/** What an agent has in hand, to be given back to its teams. */
export async function inHandOf(tx: Tx, agent: string): Promise<readonly { number: string; team: string }[]> {
  const { rows } = await sql<{ number: string; team: string }>`
    select number, in_team as team from ticket
     where assignee_id = ${agent} and state not in ('closed', 'rejected') order by opened_at, id`.execute(tx);
  return rows;
}

/** Who was let go, by name. */
export async function gone(tx: Tx): Promise<{ id: string; name: string; title: string }[]> {
  const { rows } = await sql<{ id: string; name: string; title: string }>`
    select id, name, role as title from person where kind = 'agent' and not active order by name, id`.execute(
    tx,
  );
  return rows;
}
