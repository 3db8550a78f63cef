import { sql } from 'kysely';
import type { Role } from '#/domain/people/role.ts';
import type { Tx } from './work.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Whether she has set a password. */
  readonly entered: boolean;
  /** Her title in the vendor's words. */
  readonly title: string;
  readonly team: string;
  readonly roles: readonly Role[];
  readonly unit: string;
}

/** Every active agent with her roles. */
export async function colleagues(tx: Tx): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select id, name, email, has_password(id) as entered, role as title, team, roles, unit from person where kind = 'agent' and active order by name, id`.execute(
    tx,
  );
  return rows;
}

/** Units there are customers of. */
export async function units(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from company where unit <> '' order by unit`.execute(tx);
  return rows.map(({ unit }) => unit);
}

/** The database itself says whether it may be. */
export async function giveRoles(
  tx: Tx,
  whose: string,
  roles: readonly Role[],
  unit: string,
): Promise<'done' | 'unknown' | 'last' | 'denied'> {
  const { rows } = await sql<{ outcome: 'done' | 'unknown' | 'last' | 'denied' }>`
    select give_roles(${whose}, ${[...roles]}, ${unit}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'denied';
}
