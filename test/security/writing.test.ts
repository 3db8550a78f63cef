import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpening } from '../a-site.ts';
import { DENIED, refusalOf, twoCompanies, type TwoCompanies } from './two-companies.ts';

let story: TwoCompanies;
beforeAll(async () => void (story = await twoCompanies()));
afterAll(() => story.house.close());

/** Everything in the database that a person could have changed, as one text. */
const snapshot = async () => {
  const { rows } = await story.house.owner.query<{ all: string }>(
    `select jsonb_build_array((select jsonb_agg(t order by id) from ticket t), (select jsonb_agg(e order by ticket_id, seq) from ticket_event e),
      (select jsonb_agg(a order by ticket_id, key) from alarm a), (select jsonb_agg(n order by id) from notice n),
      (select jsonb_agg(c order by id) from company c), (select jsonb_agg(p order by id) from person p),
      (select jsonb_agg(m order by person_id) from membership m), (select count(*) from session))::text as all`,
  );
  return rows[0]?.all;
};

const NEW_TICKET = `insert into ticket (number, company_id, requester_id, guide_version, subject, state, severity_rank,
  opened_at, changed_at, queue_key, search, revision, fold)`;
const FILLED = `1, 'x', 'new', 0, now(), now(), '{0}', 'x', 1, '{}'`;
const EVENT = `insert into ticket_event (ticket_id, seq, company_id, kind, at, by_kind, actor_id, channel, visibility)`;

describe('what a customer may not write: refused, or allowed because it finds no row', () => {
  it.for([
    [
      'a ticket of another company',
      `update ticket set state = 'closed' where id = '{ivos ticket}'`,
      'allowed',
    ],
    ['every ticket', `update ticket set severity_rank = 9 where company_id = '{metalurgica}'`, 'allowed'],
    [
      'every ticket, seen through a join',
      `update ticket set state = 'closed' from ticket other where other.id = ticket.id and ticket.id = '{ivos ticket}'`,
      'allowed',
    ],
    ['alarms of another company', `delete from alarm where company_id = '{metalurgica}'`, 'allowed'],
    ['alarms of another ticket', `delete from alarm where ticket_id = '{ivos ticket}'`, 'allowed'],
    ['a ticket given to another company', `update ticket set company_id = '{metalurgica}'`, DENIED],
    ['a ticket with another number', `update ticket set number = '{ivos number}'`, DENIED],
    ['a ticket in another name', `update ticket set requester_id = '{ivo}'`, DENIED],
    ['a ticket under another guide', `update ticket set guide_version = 1`, DENIED],
    [
      'a new ticket of another company',
      `${NEW_TICKET} values ('x1', '{metalurgica}', '{joao}', ${FILLED})`,
      DENIED,
    ],
    [
      'a new ticket in the name of somebody of another company',
      `${NEW_TICKET} values ('x2', '{padaria}', '{ivo}', ${FILLED})`,
      DENIED,
    ],
    [
      'a new ticket, told back',
      `${NEW_TICKET} values ('x3', '{metalurgica}', '{ivo}', ${FILLED}) returning *`,
      DENIED,
    ],
    [
      'a ticket that is not there',
      `${NEW_TICKET} select number, company_id, requester_id, ${FILLED} from ticket where id = '{ivos ticket}'`,
      'allowed',
    ],
    [
      'an event in another ticket',
      `${EVENT} values ('{ivos ticket}', 99, '{metalurgica}', 'x', now(), 'customer', '{joao}', 'portal', 'public')`,
      DENIED,
    ],
    [
      'an event with the wrong company',
      `${EVENT} values ('{ivos ticket}', 99, '{padaria}', 'x', now(), 'customer', '{joao}', 'portal', 'public')`,
      '23503',
    ],
    [
      'an agent’s word',
      `${EVENT} values ('{joaos ticket}', 99, '{padaria}', 'replied', now(), 'agent', '{marina}', 'portal', 'public')`,
      DENIED,
    ],
    [
      'a colleague’s word',
      `${EVENT} values ('{joaos ticket}', 99, '{padaria}', 'accepted', now(), 'customer', '{bia}', 'portal', 'public')`,
      DENIED,
    ],
    [
      'a word of the guide’s in her own name',
      `${EVENT} values ('{joaos ticket}', 99, '{padaria}', 'reminded', now(), 'system', '{joao}', 'portal', 'public')`,
      DENIED,
    ],
    [
      'a notice to somebody else',
      `insert into notice (ticket_id, company_id, seq, kind, person_id) values ('{joaos ticket}', '{padaria}', 1, 'closed', '{ivo}')`,
      DENIED,
    ],
    [
      'a notice of another ticket',
      `insert into notice (ticket_id, company_id, seq, kind, person_id) values ('{ivos ticket}', '{metalurgica}', 1, 'closed', '{joao}')`,
      DENIED,
    ],
    ['a notice taken as sent', `update notice set sent_at = now()`, DENIED],
    [
      'an alarm of another ticket',
      `insert into alarm (ticket_id, company_id, key, due_at) values ('{ivos ticket}', '{metalurgica}', 'x', now())`,
      DENIED,
    ],
    [
      'an alarm moved to another ticket',
      `update alarm set ticket_id = '{ivos ticket}', company_id = '{metalurgica}'`,
      DENIED,
    ],
    ['a company', `update company set plan = 'PRIME'`, DENIED],
    ['a membership', `insert into membership values ('{joao}', '{metalurgica}')`, DENIED],
    ['a person', `update person set name = 'x' where id = '{joao}'`, DENIED],
    [
      'a guide',
      `insert into guide_version (vendor, edition, text, sha256, in_force_from) values ('x', 'x', 'x', 'x', now())`,
      DENIED,
    ],
    ['a deleted ticket', `delete from ticket`, DENIED],
    ['a deleted event', `delete from ticket_event`, DENIED],
    ['an event told anew', `update ticket_event set body = 'x'`, DENIED],
    ['an emptied table', `truncate ticket_event`, DENIED],
    ['a table', `create table mine (x int)`, DENIED],
    ['a function', `create function mine() returns int language sql as 'select 1'`, DENIED],
    ['a policy', `create policy mine on ticket to guiche_portal using (true)`, DENIED],
    ['row-level security', `alter table ticket disable row level security`, DENIED],
    ['a trigger', `alter table ticket_event disable trigger all`, DENIED],
    ['a role', `create role mine`, DENIED],
    ['a membership of a role', `grant guiche_desk to guiche_portal`, DENIED],
  ] as const)('%s', async ([, text, outcome]) => {
    const before = await snapshot();
    expect(await refusalOf(story.ask('joao', text))).toBe(outcome);
    expect(await snapshot()).toBe(before);
  });
});

describe('what a unique row of somebody else tells', () => {
  it('Ivo’s form key, sent by João, opens a ticket of João’s', async () => {
    const { house, ids, ivos } = story;
    const number = await house.open({ key: ids['ivos key'] ?? '' });
    expect(number).not.toBe(ivos);
    expect(await house.open({ key: ids['ivos key'] ?? '' })).toBe(number);
  });

  it('a taken number tells that it is taken, not whose, nor what the row holds', async () => {
    const text = `${NEW_TICKET} values ('{ivos number}', '{padaria}', '{joao}', ${FILLED})`;
    const failure = await story.ask('joao', text).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: '23505', detail: undefined });
    const rows = await story.ask('joao', `${text} on conflict do nothing returning id`);
    expect(rows).toEqual([]);
    const upsert = `${text} on conflict (number) do update set state = 'closed' returning id`;
    expect(await refusalOf(story.ask('joao', upsert))).toBe(DENIED);
  });

  it('another company of the form is refused before anything is written', async () => {
    const { house, ids } = story;
    const before = await snapshot();
    await expect(house.open({ company: ids['metalurgica'] ?? '' })).rejects.toMatchObject({
      code: 'company/not-yours',
    });
    await expect(house.open({ company: randomUUID() })).rejects.toMatchObject({ code: 'company/not-yours' });
    expect(await snapshot()).toBe(before);
  });

  it('a follow-up of another company’s ticket is the same as of none', async () => {
    const { house, ivos } = story;
    const before = await snapshot();
    for (const followUpOf of [ivos, '0000000000'])
      await expect(house.open({ followUpOf })).rejects.toMatchObject({ code: 'ticket/not-found' });
    expect(await snapshot()).toBe(before);
  });
});

describe('what a broken form leaves behind', () => {
  it('is nothing: ticket, events, alarms, notice and job come together or not at all', async () => {
    const { house } = story;
    const jobs = () => house.owner.query('select count(*)::int as n from graphile_worker.jobs');
    const before = [await snapshot(), (await jobs()).rows];
    await house.owner.query(`alter table notice add constraint broken check (kind <> 'opened') not valid`);
    await expect(house.open(anOpening(house.site))).rejects.toMatchObject({ code: '23514' });
    await house.owner.query('alter table notice drop constraint broken');
    expect([await snapshot(), (await jobs()).rows]).toEqual(before);
  });
});
