import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepAll } from '#/app/sweep.ts';
import { aSite, type TestSite } from '../a-site.ts';

describe('the sweep', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await aSite('totvs')));
  afterAll(() => house.close());

  const stateOf = async (number: string) => {
    const { rows } = await house.owner.query('select state from ticket where number = $1', [number]);
    return rows[0].state;
  };

  it('goes past tickets it cannot deal with, however many stand first', async () => {
    house.move('2026-03-02 09:00');
    const broken = await house.open();
    const due = await house.open();
    await house.add('marina', due, { event: 'solved', text: 'Pronto.' });
    await house.owner.query(`
      insert into company (code, name) select 'c' || i, 'Empresa ' || i from generate_series(1, 250) as i`);
    // 250 tickets whose fold no rule can read, each with an alarm long due.
    await house.owner.query(
      `with spoilt as (
         insert into ticket (number, company_id, requester_id, guide_version, subject, state, severity_rank, opened_at,
           changed_at, queue_key, search, revision, fold)
         select 'x' || company.code, company.id, requester_id, guide_version, 'x', 'new', 0, opened_at, changed_at,
           queue_key, 'x', 1, '{}' from ticket, company where ticket.number = $1 and company.code like 'c%'
         returning id, company_id)
       insert into alarm (ticket_id, company_id, key, due_at) select id, company_id, 'breach:support', '2026-01-01' from spoilt`,
      [broken],
    );
    house.move('2026-03-20 09:00');
    const faults: string[] = [];
    await sweepAll(house.site, (ticket) => void faults.push(ticket));
    expect(faults).toHaveLength(250);
    expect(await stateOf(due)).toBe('closed');
  });

  it('takes away an alarm that the rules no longer call for', async () => {
    house.move('2026-03-23 09:00');
    const number = await house.open();
    await house.owner.query(
      `insert into alarm (ticket_id, company_id, key, due_at)
       select id, company_id, 'left:over', '2026-03-01' from ticket where number = $1`,
      [number],
    );
    await sweepAll(house.site, () => {});
    const { rows } = await house.owner.query(
      `select key from alarm join ticket on ticket.id = ticket_id where number = $1`,
      [number],
    );
    expect(new Set(rows.map(({ key }) => key))).toEqual(
      new Set(['breach:support', 'breach_warning:support:80']),
    );
  });
});
