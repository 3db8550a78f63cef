import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface KeptView {
  /** Drawn by whoever keeps it. */
  readonly id: string;
  readonly name: string;
  readonly shared: 'own' | 'team' | 'all';
  /** The built-in view it narrows. */
  readonly base: string;
  /** The filter as it stands in an address. */
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
}

export interface ListedView extends KeptView {
  readonly mine: boolean;
  readonly by: string;
}

/** The views the reader keeps or was given, her own first. */
export async function keptViews(tx: Tx, me: string): Promise<ListedView[]> {
  const { rows } = await sql<ListedView>`
    select desk_view.id, desk_view.name, shared, base, filter, sort, person_id = ${me} as mine, person.name as by
    from desk_view join person on person.id = person_id
    order by person_id = ${me} desc, lower(desk_view.name), desk_view.id limit ${MOST_KEPT}`.execute(tx);
  return rows;
}

/** As many as a pane can show and one statement can count. */
const MOST_KEPT = 60;

/**
 * Keeps a view, new or changed.
 *
 * @returns false when there is one of that id which is somebody else's
 */
export async function storeView(
  tx: Tx,
  view: KeptView,
  whose: { readonly me: string; readonly team: string; readonly at: Instant },
): Promise<boolean> {
  const team = view.shared === 'team' ? whose.team : '';
  const { rows } = await sql`
    insert into desk_view (id, person_id, shared, team, name, base, filter, sort, made_at)
    values (${view.id}, ${whose.me}, ${view.shared}, ${team}, ${view.name}, ${view.base},
      ${JSON.stringify(view.filter)}::jsonb, ${view.sort}, ${iso(whose.at)})
    on conflict (id) do update set shared = excluded.shared, team = excluded.team, name = excluded.name,
      base = excluded.base, filter = excluded.filter, sort = excluded.sort
      where desk_view.person_id = excluded.person_id
    returning id`.execute(tx);
  return rows.length === 1;
}

/** Removes a view of the reader's own; which it was, if there was one. */
export async function removeView(tx: Tx, id: string, me: string) {
  const { rows } = await sql<Pick<KeptView, 'name' | 'shared'>>`
    delete from desk_view where id = ${id} and person_id = ${me} returning name, shared`.execute(tx);
  return rows[0];
}
