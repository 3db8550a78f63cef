import { sql } from 'kysely';
import type { MacroDoes } from '#/domain/guide/macro.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface KeptMacro {
  /** Drawn by whoever keeps it. */
  readonly id: string;
  readonly label: string;
  readonly shared: 'own' | 'team' | 'all';
  readonly text: string;
  readonly does: MacroDoes;
}

export interface ListedMacro extends KeptMacro {
  readonly mine: boolean;
  readonly by: string;
}

/** As many as a list searched by keyboard can hold. */
const MOST = 500;

/** The macros the reader keeps or was given, her own first. */
export async function keptMacros(tx: Tx, me: string): Promise<ListedMacro[]> {
  const { rows } = await sql<ListedMacro>`
    select macro.id, label, shared, body as text, does, person_id = ${me} as mine, person.name as by
    from macro join person on person.id = person_id
    order by person_id = ${me} desc, lower(label), macro.id limit ${MOST}`.execute(tx);
  return rows;
}

/** Keeps a macro, new or changed. @returns false when there is one of that id which is somebody else's */
export async function storeMacro(
  tx: Tx,
  macro: KeptMacro,
  whose: { readonly me: string; readonly team: string; readonly at: Instant },
): Promise<boolean> {
  const team = macro.shared === 'team' ? whose.team : '';
  const { rows } = await sql`
    insert into macro (id, person_id, shared, team, label, body, does, changed_at)
    values (${macro.id}, ${whose.me}, ${macro.shared}, ${team}, ${macro.label}, ${macro.text},
      ${JSON.stringify(macro.does)}::jsonb, ${iso(whose.at)})
    on conflict (id) do update set shared = excluded.shared, team = excluded.team, label = excluded.label,
      body = excluded.body, does = excluded.does, changed_at = excluded.changed_at
      where macro.person_id = excluded.person_id
    returning id`.execute(tx);
  return rows.length === 1;
}

/** Removes a macro of the reader's own; which it was, if there was one. */
export async function dropMacro(tx: Tx, id: string, me: string) {
  const { rows } = await sql<Pick<KeptMacro, 'label' | 'shared'>>`
    delete from macro where id = ${id} and person_id = ${me} returning label, shared`.execute(tx);
  return rows[0];
}
