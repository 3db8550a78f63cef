import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, twoCompanies, type Row, type TwoCompanies } from './two-companies.ts';

/**
 * Whatever table a customer may touch, found in the database itself: all of it asked for without any filter, changed
 * and deleted without one. A new table is tried from its first day; without a row of the other company it fails here.
 */
let story: TwoCompanies;
let tables: readonly Touchable[];

interface Touchable {
  readonly table: string;
  /** Columns she may read, and may change. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly deletes: boolean;
}

/** Which rows are Ivo’s, where it is not by `company_id` alone. */
const IVOS: Readonly<Record<string, string>> = {
  company: `id = '{metalurgica}'`,
  person: `id = '{ivo}'`,
  attachment: `company_id = '{metalurgica}' or uploaded_by = '{ivo}'`,
};
/** Guides in force are everybody’s. */
const OF_NO_COMPANY: ReadonlySet<string> = new Set(['guide_version']);

const ivos = (table: string) => filled(IVOS[table] ?? `company_id = '{metalurgica}'`);
const filled = (text: string) =>
  text.replaceAll(/\{([^}']+)\}/g, (all, word: string) => story.ids[word] ?? all);
const asOwner = async (text: string): Promise<Row[]> =>
  (await story.house.owner.query<Row>(filled(text))).rows;

beforeAll(async () => {
  story = await twoCompanies();
  const sibling = await story.house.open({ subject: 'Irmão' }, 'ivo');
  const [found] = await asOwner(`select id from ticket where number = '${sibling}'`);
  const other = String(found?.['id']);
  for (const text of [
    `insert into attachment (ticket_id, company_id, seq, visibility, name, kind, media_type, bytes, sha256, uploaded_by, uploaded_at)
     values ('{ivos ticket}', '{metalurgica}', 1, 'public', 'balanço.pdf', 'file', 'application/pdf', 1, repeat('a', 64), '{ivo}', now()),
            (null, null, null, null, 'rascunho.pdf', 'file', 'application/pdf', 1, repeat('b', 64), '{ivo}', now())`,
    `insert into ticket_link (ticket_id, company_id, kind, other_id, other_company_id, made_at)
     values ('{ivos ticket}', '{metalurgica}', 'duplicate', '${other}', '{metalurgica}', now())`,
    `insert into ticket_seen (ticket_id, company_id, person_id, seq, at) values ('{ivos ticket}', '{metalurgica}', '{ivo}', 1, now())`,
    `insert into survey_answer (ticket_id, company_id, person_id, at, value, score, confidential, dissatisfied, team)
     values ('{ivos ticket}', '{metalurgica}', '{ivo}', now(), 1, 100, false, false, '')`,
    `insert into account_assignment (company_id, person_id, part, from_at) values ('{metalurgica}', '{marina}', 'executive', now())`,
  ])
    await asOwner(text);
  tables = await touchable();
});
afterAll(() => story.house.close());

async function touchable(): Promise<Touchable[]> {
  const rows = await asOwner(`
    select relname as table, has_table_privilege('guiche_portal', c.oid, 'delete') as deletes,
           array_agg(attname::text order by attnum) filter (where has_column_privilege('guiche_portal', c.oid, attnum, 'select')) as reads,
           array_agg(attname::text order by attnum) filter (where has_column_privilege('guiche_portal', c.oid, attnum, 'update')) as writes
      from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') group by c.oid, relname order by relname`);
  return rows
    .map((row) => ({
      table: String(row['table']),
      reads: (row['reads'] ?? []) as string[],
      writes: (row['writes'] ?? []) as string[],
      deletes: row['deletes'] === true,
    }))
    .filter(({ table }) => !OF_NO_COMPANY.has(table));
}

const rowsOf = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row));

describe('with every filter gone', () => {
  it('a customer reads no row of another company, in whatever table', async () => {
    const readable = tables.filter(({ reads }) => reads.length > 0);
    expect(readable.length).toBeGreaterThan(9);
    for (const { table, reads } of readable) {
      const columns = reads.map((column) => `"${column}"`).join(', ');
      const theirs = rowsOf(await asOwner(`select ${columns} from ${table} where ${ivos(table)}`));
      expect([table, theirs.length > 0]).toEqual([table, true]);
      const seen = new Set(rowsOf(await story.ask('joao', `select ${columns} from ${table}`)));
      expect([table, theirs.filter((row) => seen.has(row))]).toEqual([table, []]);
      // The same question as Ivo finds some of them: it is not that nobody would.
      const his = new Set(rowsOf(await story.ask('ivo', `select ${columns} from ${table}`)));
      expect([table, theirs.some((row) => his.has(row))]).toEqual([table, true]);
    }
  });

  it('she changes and deletes none of them either', async () => {
    const written = async ({ table }: Touchable) =>
      rowsOf(await asOwner(`select xmin::text, t.* from ${table} t where ${ivos(table)} order by t.*::text`));
    for (const touched of tables.filter(({ writes, deletes }) => writes.length > 0 || deletes)) {
      const { table, writes, deletes } = touched;
      const before = await written(touched);
      expect([table, before.length > 0]).toEqual([table, true]);
      for (const column of writes)
        await refusalOf(story.ask('joao', `update ${table} set "${column}" = "${column}"`));
      if (deletes) await refusalOf(story.ask('joao', `delete from ${table}`));
      expect([table, await written(touched)]).toEqual([table, before]);
    }
  });

  it('what is not hers at all is refused to her outright', async () => {
    const closed = tables.filter(({ reads }) => reads.length === 0).map(({ table }) => table);
    expect(closed).toEqual(
      expect.arrayContaining(['macro', 'desk_view', 'session', 'task', 'timer', 'delinquency']),
    );
    for (const table of closed)
      expect([table, await refusalOf(story.ask('joao', `select from ${table} limit 1`))]).toEqual([
        table,
        '42501',
      ]);
  });

  it('row-level security is what holds: without it Ivo’s files and notices would lie open', async () => {
    const count = async (table: string) => (await story.ask('joao', `select id from ${table}`)).length;
    for (const table of ['attachment', 'ticket_link', 'notice'] as const) {
      const held = await count(table);
      await asOwner(`alter table ${table} disable row level security`);
      const open = await count(table);
      await asOwner(`alter table ${table} enable row level security`);
      expect([table, open > held]).toEqual([table, true]);
    }
  });
});
