import { sql, type RawBuilder } from 'kysely';

/**
 * An order of a list that can be gone on from any row: by a key, and among equals by the ticket's id. The cursor of a
 * row is its key as text and its id; whatever came or went meanwhile, no row is shown twice or left out.
 */
export interface Order {
  readonly by: RawBuilder<unknown>;
  /** The row's cursor. */
  readonly place: RawBuilder<unknown>;
  /** What comes after a cursor. */
  readonly after: (cursor: string) => RawBuilder<unknown>;
}

type Sql = RawBuilder<unknown>;
type Direction = 'up' | 'down';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function order(key: Sql, text: Sql, read: (text: string) => Sql | undefined, way: Direction): Order {
  const [direction, than] = way === 'down' ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  return {
    by: sql`${key} ${direction}, ticket.id ${direction}`,
    place: sql`${text} || '/' || ticket.id`,
    after: (cursor) => {
      const cut = cursor.lastIndexOf('/');
      const [from, id] = [read(cursor.slice(0, Math.max(0, cut))), cursor.slice(cut + 1)];
      // A cursor that is none begins at the beginning.
      return from && UUID.test(id) ? sql`(${key}, ticket.id) ${than} (${from}, ${id}::uuid)` : sql`true`;
    },
  };
}

export const byInstant = (key: Sql, way: Direction) =>
  order(
    key,
    sql`extract(epoch from ${key})::text`,
    (text) => (/^(-?\d+(\.\d+)?|Infinity)$/.test(text) ? sql`to_timestamp(${text}::numeric)` : undefined),
    way,
  );

export const byWords = (key: Sql, way: Direction) => order(key, key, (text) => sql`${text}::text`, way);

export const byNumber = (key: Sql, way: Direction) =>
  order(
    key,
    sql`${key}::text`,
    (text) => (/^-?\d{1,9}$/.test(text) ? sql`${text}::integer` : undefined),
    way,
  );

/** Severity first, among equals the oldest. */
export const bySeverity: Order = {
  by: sql`severity_rank, opened_at, ticket.id`,
  place: sql`severity_rank || ' ' || extract(epoch from opened_at) || '/' || ticket.id`,
  after: (cursor) => {
    const [, rank, opened, id = ''] = /^(\d{1,4}) (\d+(?:\.\d+)?)\/(.+)$/.exec(cursor) ?? [];
    return UUID.test(id)
      ? sql`(severity_rank, opened_at, ticket.id) > (${rank}::smallint, to_timestamp(${opened}::numeric), ${id}::uuid)`
      : sql`true`;
  },
};

/** The guide's own order of the queue. */
export const byQueue: Order = order(
  sql`queue_key`,
  sql`array_to_string(queue_key, ',')`,
  (text) => (/^(-?\d{1,18}(,-?\d{1,18})*)?$/.test(text) ? sql`${`{${text}}`}::bigint[]` : undefined),
  'up',
);
