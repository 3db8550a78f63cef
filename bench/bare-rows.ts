import type pg from 'pg';
import type { BareRow } from './opening-load.ts';

/** Columns that are new in every ticket, by table. */
const TABLES: readonly {
  readonly table: string;
  readonly fresh: Readonly<Record<string, keyof BareRow['fresh']>>;
}[] = [
  { table: 'ticket', fresh: { id: 'ticket', number: 'number', open_key: 'key' } },
  { table: 'ticket_event', fresh: { ticket_id: 'ticket' } },
  { table: 'alarm', fresh: { ticket_id: 'ticket' } },
  { table: 'notice', fresh: { ticket_id: 'ticket', id: 'notice' } },
  { table: 'graphile_worker._private_jobs', fresh: {} },
];

/** An insert for each row that the only ticket of the database consists of, with the values it has. */
export async function bareRows(owner: pg.Pool): Promise<BareRow[]> {
  const rows: BareRow[] = [];
  for (const { table, fresh } of TABLES) {
    const columns = await columnsOf(owner, table);
    const { rows: found } = await owner.query<Record<string, string | null>>(
      `select ${columns.map((column) => `"${column}"::text`).join(', ')} from ${table}`,
    );
    for (const row of found)
      rows.push({
        sql: `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
        values: columns.map((column) => row[column] ?? null),
        fresh: Object.fromEntries(
          Object.entries(fresh).map(([column, what]) => [what, columns.indexOf(column)] as const),
        ),
      });
  }
  return rows;
}

/** What an insert must name: not what the database computes by itself. */
async function columnsOf(owner: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
      order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}
