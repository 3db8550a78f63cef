import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';
import type pg from 'pg';

export interface GuideVersionRow {
  readonly id: number;
  readonly text: string;
  readonly edition: string;
}

export async function guideVersion(tx: Tx, id: number): Promise<GuideVersionRow | undefined> {
  return await tx
    .selectFrom('guide_version')
    .select(['id', 'text', 'edition'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Puts a guide text in force, as the owner; the same text again is the version it already is. */
export async function putInForce(
  owner: pg.Pool,
  guide: {
    readonly vendor: string;
    readonly edition: string;
    readonly text: string;
    readonly sha256: string;
    readonly from: Instant;
  },
): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `with added as (
       insert into guide_version (vendor, edition, text, sha256, in_force_from) values ($1, $2, $3, $4, $5)
       on conflict (sha256) do nothing returning id)
     select id from added union all select id from guide_version where sha256 = $4`,
    [guide.vendor, guide.edition, guide.text, guide.sha256, iso(guide.from)],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the guide version was not stored');
  return id;
}
