import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskList } from '#/db/desk-lists.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import { people } from '../a-company.ts';
import { refusalOf, twoCompanies, type TwoCompanies } from './two-companies.ts';

/** Paulo works for the channel of the south, whose customer is Padaria; Ivo’s company is of another one. */
let story: TwoCompanies;
beforeAll(async () => {
  story = await twoCompanies();
  const { owner } = story.house;
  await owner.query(`update company set unit = case code when '104233' then 'Sul' else 'Norte' end`);
  await owner.query(`update person set roles = '{channel}', unit = 'Sul' where email = $1`, [
    people.paulo.email,
  ]);
});
afterAll(() => story.house.close());

const numbers = (name: 'paulo' | 'marina') =>
  story.house.as(name, async ({ tx, person, now }) =>
    (
      await deskList(tx, { view: 'all', filter: {} }, { me: person.id, now }, { cursor: undefined, rows: 50 })
    ).rows.map(({ number }) => number),
  );

describe('somebody of a sales channel', () => {
  it('sees the customers of her unit alone, in lists, pages and by hand', async () => {
    const { house, joaos, ivos, ids } = story;
    expect(await numbers('paulo')).toEqual([joaos]);
    expect((await numbers('marina')).toSorted()).toEqual([joaos, ivos].toSorted());
    await house.as('paulo', async ({ tx }) => {
      expect(await ticketPage(tx, joaos)).toBeDefined();
      expect(await ticketPage(tx, ivos)).toBeUndefined();
    });
    expect(await story.ask('paulo', 'select name from company')).toHaveLength(1);
    const named = await story.ask('paulo', `select name from person where kind = 'contact' order by name`);
    expect(named.map(({ name }) => name)).toEqual([people.bia.name, people.joao.name]);
    for (const text of [
      `update ticket set subject = 'x' where id = '{ivos ticket}' returning id`,
      `select * from ticket_event where ticket_id = '{ivos ticket}'`,
    ])
      expect(await story.ask('paulo', text)).toEqual([]);
    expect(ids['ivos ticket']).not.toBe('');
  });

  it('of no unit sees no customer', async () => {
    const { owner } = story.house;
    await owner.query(`update person set unit = '' where email = $1`, [people.paulo.email]);
    expect(await numbers('paulo')).toEqual([]);
    await owner.query(`update company set unit = ''`);
    expect(await numbers('paulo')).toEqual([]);
    expect(await refusalOf(story.ask('paulo', `update person set unit = 'Norte'`))).toBe('42501');
  });

  it('works with a role that may what the desk may, and nobody else is narrowed: a search finds by its index', async () => {
    const { owner } = story.house;
    const members = await owner.query(
      `select pg_get_userbyid(roleid) as of, inherit_option, set_option from pg_auth_members where member = 'guiche_channel'::regrole`,
    );
    expect(members.rows).toEqual([{ of: 'guiche_desk', inherit_option: true, set_option: false }]);
    const narrowed = await owner.query(
      `select tablename from pg_policies where permissive = 'RESTRICTIVE' and 'guiche_desk' = any (roles)`,
    );
    expect(narrowed.rows).toEqual([]);
    const client = await owner.connect();
    await client.query('begin; set local enable_seqscan = off; set local role guiche_desk');
    for (const query of [
      `select id from ticket where search like '%verba%'`,
      `select id from person where search like '%silva%'`,
      `select id from person where lower(email) = 'joao@padaria.example'`,
      `select id from company where words like '%trigo%'`,
    ]) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${query}`);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n'), query).toMatch(/Index (Scan|Cond)/);
    }
    await client.query('rollback');
    client.release();
  });

  it('is narrowed in every table that names a company', async () => {
    const { rows } = await story.house.owner.query<{ relname: string }>(`
      select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
        and exists (select from pg_attribute where attrelid = c.oid and attname = 'company_id')
        and has_any_column_privilege('guiche_desk', c.oid, 'select')
        and not exists (select from pg_policies where tablename = relname and permissive = 'RESTRICTIVE' and 'guiche_channel' = any (roles))`);
    expect(rows).toEqual([]);
  });
});
