import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { portalList, portalListIn, portalStates } from '#/db/portal-lists.ts';
import { changesSeen, ticketPage } from '#/db/ticket-page.ts';
import { customerOf } from '#/db/customer.ts';
import { DENIED, refusalOf, SECRET_NOTE, twoCompanies, type TwoCompanies } from './two-companies.ts';

let story: TwoCompanies;
beforeAll(async () => void (story = await twoCompanies()));
afterAll(() => story.house.close());

const COLUMNS = `id, number, company_id, requester_id, subject, state, last_entry, search, fold::text`;

describe('what a customer reads without any filter', () => {
  it.for([
    ['tickets', `select ${COLUMNS} from ticket`],
    ['tickets by id', `select ${COLUMNS} from ticket where id = '{ivos ticket}' or id = '{joaos ticket}'`],
    ['tickets, all doors open', `select ${COLUMNS} from ticket where true or company_id = '{metalurgica}'`],
    ['tickets to change', `select ${COLUMNS} from ticket for update`],
    ['events', `select * from ticket_event`],
    ['events by ticket', `select * from ticket_event where ticket_id in ('{ivos ticket}', '{joaos ticket}')`],
    ['events beside tickets', `select e.* from ticket_event e left join ticket t on t.id = e.ticket_id`],
    ['alarms', `select * from alarm`],
    ['companies', `select * from company`],
    ['memberships', `select * from membership`],
    ['as XML', `select query_to_xml('select ${COLUMNS.replaceAll("'", "''")} from ticket', true, true, '')`],
    [
      'whole tables as XML',
      `select table_to_xml('alarm', true, true, ''), table_to_xml('company', true, true, '')`,
    ],
    [
      'by a lateral join',
      `select t.subject from company c, lateral (select * from alarm where company_id = c.id) a join ticket t on t.id = a.ticket_id`,
    ],
    [
      'by a recursive query',
      `with recursive r as (select id, follow_up_of from ticket union select t.id, t.follow_up_of from ticket t, r) select * from r`,
    ],
    [
      'planted in an insert',
      `insert into alarm (ticket_id, company_id, key, due_at) select id, company_id, 'x', now() from ticket returning *`,
    ],
  ] as const)('%s: hers and nothing of another company', async ([, text]) => {
    const rows = await story.ask('joao', text);
    expect(rows.length).toBeGreaterThan(0);
    const said = JSON.stringify(rows);
    for (const word of ['ivo', 'metalurgica', 'ivos ticket', 'ivos number'])
      expect(said).not.toContain(story.ids[word]);
    expect(said).not.toMatch(/metalúrgica|Ivo/i);
    expect(said).not.toContain(SECRET_NOTE.slice(0, 12));
  });

  it('events: no internal one, not even in a count', async () => {
    const seen = await story.ask('joao', `select distinct visibility from ticket_event`);
    expect(seen).toEqual([{ visibility: 'public' }]);
    const [counted] = await story.ask(
      'joao',
      `select count(*)::int as n, max(seq) as last from ticket_event`,
    );
    expect(counted).toEqual({ n: 4, last: 4 });
  });

  it('people: the vendor’s by name, her colleagues, nobody of another company', async () => {
    const rows = await story.ask('joao', 'select name from person order by name');
    expect(rows.map(({ name }) => name)).toEqual([
      'Bia Ferraz',
      'Célia Nogueira',
      'João Batista Alves',
      'Marina Prado',
      'Paulo Siqueira',
    ]);
  });

  it('statistics of the planner tell nothing of rows', async () => {
    await story.house.owner.query('analyze');
    const rows = await story.ask(
      'joao',
      `select * from pg_stats where schemaname = 'public' and tablename in ('ticket', 'ticket_event', 'company', 'person', 'alarm', 'notice')`,
    );
    expect(rows).toEqual([]);
  });

  it('a channel that another session listens on says which ticket, not what is in it', async () => {
    const rows = await story.ask(
      'joao',
      `select query from pg_stat_activity where query ilike '%ticket%' and pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
  });

  it.for([
    ['the last note', `select last_note from ticket`],
    ['whole rows of tickets', `select * from ticket`],
    ['a ticket as one value', `select to_jsonb(ticket) from ticket`],
    ['addresses of people', `select email from person`],
    ['password hashes', `select password_hash from person`],
    ['why a message failed', `select failure from notice`],
    ['sessions', `select * from session`],
    ['series of numbers', `select * from number_series`],
    ['workers', `select * from worker_heartbeat`],
    ['jobs', `select * from graphile_worker.jobs`],
    ['a job to be added', `select graphile_worker.add_job('send-notice')`],
    ['migrations', `select * from kysely_migration`],
    ['a file of the server', `select pg_read_file('/etc/hostname')`],
    ['signing in', `select * from person_to_sign_in('ivo@metalurgica.example', '')`],
    [
      'a session made by hand',
      `select begin_session('\\x00', '{ivo}', 'x', now(), now(), '', '', 'password', null)`,
    ],
  ] as const)('%s: denied', async ([, text]) => {
    expect(await refusalOf(story.ask('joao', text))).toBe(DENIED);
  });
});

describe('a filter forgotten or forged in a query of the product', () => {
  it('the lists of every company give hers', async () => {
    const { ids, house, joaos } = story;
    const companies = [ids['padaria'] ?? '', ids['metalurgica'] ?? ''];
    await house.as('joao', async ({ tx }) => {
      const all = await portalList(tx, companies, {});
      expect(all.rows.map(({ number }) => number)).toEqual([joaos]);
      const his = await portalList(tx, companies, { mine: ids['ivo'] });
      expect(his.rows).toEqual([]);
      const waiting = await portalListIn(tx, companies, 'awaiting_acceptance');
      expect(waiting.rows).toHaveLength(1);
      expect([...(await portalStates(tx, companies))]).toEqual([['awaiting_acceptance', 1]]);
      const sought = await portalList(tx, companies, { q: 'metalurgica' });
      expect(sought.rows).toEqual([]);
    });
  });

  it('a page, a look and a customer of another company are not there', async () => {
    const { ids, house, ivos } = story;
    await house.as('joao', async ({ tx }) => {
      expect(await ticketPage(tx, ivos)).toBeUndefined();
      expect(await changesSeen(tx, [{ ticket: ids['ivos ticket'] ?? '', from: 1 }])).toEqual([]);
    });
    const his = house.as('joao', ({ tx }) =>
      customerOf(tx, ids['metalurgica'] ?? '', ids['ivo'] ?? '', { except: '0', leads: true }),
    );
    expect(await refusalOf(his)).toBe(DENIED);
  });

  it('leaks without row-level security: it is that which holds', async () => {
    const { house, joaos, ivos, ids } = story;
    const companies = [ids['padaria'] ?? '', ids['metalurgica'] ?? ''];
    const numbers = () =>
      house.as('joao', async ({ tx }) => {
        const { rows } = await portalList(tx, companies, {});
        return rows.map(({ number }) => number).toSorted();
      });
    await house.owner.query(
      'alter table ticket disable row level security; alter table company disable row level security; alter table person disable row level security',
    );
    const leaked = await numbers();
    await house.owner.query(
      'alter table ticket enable row level security; alter table company enable row level security; alter table person enable row level security',
    );
    expect(leaked).toEqual([joaos, ivos].toSorted());
    expect(await numbers()).toEqual([joaos]);
  });
});

describe('a connection for which no face was chosen', () => {
  it.for([
    'company',
    'person',
    'membership',
    'session',
    'ticket',
    'ticket_event',
    'alarm',
    'notice',
    'number_series',
  ])('reads nothing of %s', async (table) => {
    expect(await refusalOf(story.askFaceless(`select from ${table}`))).toBe(DENIED);
    const { pool } = story.house.site;
    expect(await refusalOf(pool.query(`select from ${table}`))).toBe(DENIED);
  });
});

describe('the desk', () => {
  it('sees every company, and neither password hashes nor sessions nor jobs', async () => {
    const rows = await story.ask('marina', 'select number from ticket');
    expect(rows).toHaveLength(2);
    for (const text of [
      'select password_hash from person',
      'select * from person',
      'select * from session',
      'select * from graphile_worker.jobs',
      'select * from person_to_sign_in($$ivo@metalurgica.example$$, $$$$)',
      'select * from worker_heartbeat',
    ])
      expect([text, await refusalOf(story.ask('marina', text))]).toEqual([text, DENIED]);
  });
});

describe('somebody who left', () => {
  it('is still named on what she asked for, and reads nothing any more', async () => {
    const { house, ids } = story;
    const number = await house.open({ subject: 'Da Bia' }, 'bia');
    // Her session ends with it; here it goes on, so that the rows alone keep her out.
    await house.owner.query('alter table membership disable trigger membership_ends_sessions');
    await house.owner.query('delete from membership where person_id = $1', [ids['bia']]);
    const page = await house.as('joao', ({ tx }) => ticketPage(tx, number));
    expect(page?.requester).toBe('Bia Ferraz');
    expect(await house.as('bia', ({ tx }) => ticketPage(tx, number))).toBeUndefined();
    const { rows } = await house.as('bia', ({ tx }) => sql`select id from ticket`.execute(tx));
    expect(rows).toEqual([]);
  });
});
