import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** @returns whether the step was not used before */
export async function useStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select use_second_step(${person}, ${step}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

/** @returns whether it was one of her recovery codes, which is then spent */
export async function useRecovery(tx: Tx, person: string, hash: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select use_recovery(${person}, decode(${hash}, 'hex')) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export interface OwnSecondFactor {
  readonly secret: string;
  readonly isOn: boolean;
  readonly lastStep: number;
  readonly recoveryLeft: number;
}

export async function ownSecondFactor(tx: Tx): Promise<OwnSecondFactor | undefined> {
  const { rows } = await sql<OwnSecondFactor>`
    select secret, confirmed_at is not null as "isOn", last_step::float8 as "lastStep", recovery_left as "recoveryLeft"
      from my_second_factor()`.execute(tx);
  return rows[0];
}

export async function beginSecondFactor(tx: Tx, secret: string): Promise<void> {
  await sql`select begin_my_second_factor(${secret})`.execute(tx);
}

export async function confirmSecondFactor(
  tx: Tx,
  {
    step,
    recovery,
    at,
  }: { readonly step: number; readonly recovery: readonly string[]; readonly at: Instant },
): Promise<void> {
  const codes = sql.join(recovery.map((hash) => sql`decode(${hash}, 'hex')`));
  await sql`select confirm_my_second_factor(${step}, array[${codes}], ${iso(at)})`.execute(tx);
}

export async function dropSecondFactor(tx: Tx): Promise<void> {
  await sql`select drop_my_second_factor()`.execute(tx);
}
