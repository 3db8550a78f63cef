import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, local } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

const MANY = 1_500;

/** Elsewhere automations run once an hour over at most a thousand tickets, or close what is still open. */
describe('closing by itself', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await aSite('totvs')));
  afterAll(() => house.close());

  const solved = async () => {
    house.move('2026-03-02 09:00');
    const number = await house.open();
    house.move('2026-03-02 14:20');
    await house.add('marina', number, { event: 'solved', text: 'Recalcule a verba 065.' });
    return number;
  };
  const stateOf = async (number: string) => {
    const { rows } = await house.owner.query('select state, fold from ticket where number = $1', [number]);
    return rows[0];
  };

  /** The same ticket many times over, as if so many had been solved in the same minute. */
  const copied = (number: string, times: number) =>
    house.owner.query(
      `with fresh as (
         insert into ticket (number, company_id, requester_id, guide_version, subject, state, severity_rank, assignee_id,
           opened_at, changed_at, queue_key, search, revision, fold)
         select 'cópia ' || n, company_id, requester_id, guide_version, subject, state, severity_rank, assignee_id,
           opened_at, changed_at, queue_key, search, revision, fold
           from ticket, generate_series(1, $2::int) as n where number = $1
         returning id, company_id
       ), events as (
         insert into ticket_event (ticket_id, company_id, seq, kind, at, by_kind, actor_id, channel, visibility)
         select fresh.id, fresh.company_id, seq, kind, at, by_kind, actor_id, channel, visibility
           from fresh, ticket_event where ticket_id = (select id from ticket where number = $1)
       )
       insert into alarm (ticket_id, company_id, key, due_at)
       select fresh.id, fresh.company_id, key, due_at
         from fresh, alarm where ticket_id = (select id from ticket where number = $1)`,
      [number, times],
    );

  it(`one look closes all of ${MANY} that are due, each at its own instant however late the look is`, async () => {
    await copied(await solved(), MANY - 1);
    house.move('2026-03-17 23:59');
    await house.sweep();
    const open = await house.owner.query("select count(*) from ticket where state = 'awaiting_acceptance'");
    expect(open.rows[0].count).toBe(MANY);
    house.move('2026-03-18 05:47');
    await house.sweep();
    const { rows } = await house.owner.query(
      'select state, closed_at, count(*) from ticket group by state, closed_at',
    );
    expect(rows).toEqual([{ state: 'closed', closed_at: at('2026-03-18 00:00'), count: MANY }]);
    const told = await house.owner.query("select count(*) from ticket_event where kind = 'accepted_tacitly'");
    expect(told.rows[0].count).toBe(MANY);
  }, 120_000);

  it('never closes what is open again: the customer refused, asked, or wrote by mail', async () => {
    const answers = [
      { event: 'refused', reason: 'A verba 066 continua zerada.' },
      { event: 'customer_replied', text: 'Em qual tela?' },
    ] as const;
    for (const answer of answers) {
      const number = await solved();
      house.move('2026-03-17 23:58');
      await house.add('joao', number, answer);
      house.move('2026-06-30 12:00');
      await house.sweep();
      expect((await stateOf(number)).state).toBe('in_service');
    }
    const number = await solved();
    house.move('2026-03-17 23:59');
    await house.add('joao', number, { event: 'customer_replied', text: 'Voltou.' }, 'email');
    house.move('2026-06-30 12:00');
    await house.sweep();
    expect((await stateOf(number)).state).toBe('in_service');
  });

  it('never closes for an alarm left behind: the ticket says what is due, not the row', async () => {
    house.move('2026-03-02 09:00');
    const number = await house.open();
    await house.owner.query(
      `insert into alarm (ticket_id, company_id, key, due_at)
       select id, company_id, 'acceptance_end', $2 from ticket where number = $1`,
      [number, new Date(at('2026-03-02 09:30'))],
    );
    house.move('2026-03-02 10:00');
    await house.sweep();
    expect((await stateOf(number)).state).toBe('new');
  });

  it('counts from the new solution when there are two', async () => {
    const number = await solved();
    house.move('2026-03-10 10:00');
    await house.add('joao', number, { event: 'refused', reason: 'Voltou.' });
    house.move('2026-03-10 16:00');
    await house.add('marina', number, { event: 'solved', text: 'Agora sim.' });
    house.move('2026-03-18 00:00');
    await house.sweep();
    const { state, fold } = await stateOf(number);
    expect([state, local(fold.acceptance.endsAt)]).toEqual(['awaiting_acceptance', '2026-03-26 00:00']);
  });
});
