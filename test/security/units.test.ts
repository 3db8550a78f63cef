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

  it('is narrowed in every table that names a company', async () => {
    const { rows } = await story.house.owner.query<{ relname: string }>(`
      select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
        and exists (select from pg_attribute where attrelid = c.oid and attname = 'company_id')
        and has_any_column_privilege('guiche_desk', c.oid, 'select')
        and not exists (select from pg_policies where tablename = relname and permissive = 'RESTRICTIVE' and 'guiche_desk' = any (roles))`);
    expect(rows).toEqual([]);
  });
});
