import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, local } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

describe('the acceptance ritual of TOTVS, through the door', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await aSite('totvs')));
  afterAll(() => house.close());

  const row = async (number: string) => {
    const { rows } = await house.owner.query(
      'select id, state, closed_at, revision, fold from ticket where number = $1',
      [number],
    );
    return rows[0];
  };
  const events = async (number: string) => {
    const { rows } = await house.owner.query(
      'select ticket_event.kind, at from ticket_event join ticket on ticket.id = ticket_id where number = $1 order by seq',
      [number],
    );
    return rows.map(({ kind, at: when }) => `${kind} ${local(when)}`);
  };

  const solvedTicket = async () => {
    house.move('2026-03-02 09:00');
    const number = await house.open();
    house.move('2026-03-02 14:20');
    await house.add('marina', number, { event: 'taken' });
    await house.add('marina', number, { event: 'solved', text: 'Recalcule a verba 065.' });
    return number;
  };

  it('TRG-167 TRG-168 TRG-169: silence is reminded once and closes at the first instant after the fifteenth day', async () => {
    const number = await solvedTicket();
    house.move('2026-03-13 08:59');
    await house.sweep();
    expect((await row(number)).state).toBe('awaiting_acceptance');
    house.move('2026-03-19 03:00');
    await house.sweep();
    await house.sweep();
    expect(await events(number)).toEqual([
      'opened 2026-03-02 09:00',
      'taken 2026-03-02 14:20',
      'solved 2026-03-02 14:20',
      'reminded 2026-03-13 09:00',
      'accepted_tacitly 2026-03-18 00:00',
    ]);
    const closed = await row(number);
    expect(closed.state).toBe('closed');
    expect(closed.closed_at).toBe(at('2026-03-18 00:00'));
    const { rows } = await house.owner.query('select kind from notice where ticket_id = $1 order by seq', [
      closed.id,
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['opened', 'solved', 'reminder', 'closed']);
  });

  it('TRG-170 TRG-171: what closed by itself is not reopened, and a follow-up is linked to it', async () => {
    const number = await solvedTicket();
    house.move('2026-03-19 10:00');
    await expect(
      house.add('joao', number, { event: 'customer_replied', text: 'Voltou!' }),
    ).rejects.toMatchObject({
      code: 'ticket/closed',
    });
    await house.sweep();
    const next = await house.open({ followUpOf: number });
    const { rows } = await house.owner.query(
      'select old.number from ticket as fresh join ticket as old on old.id = fresh.follow_up_of where fresh.number = $1',
      [next],
    );
    expect(rows).toEqual([{ number }]);
    expect((await events(number)).at(-1)).toBe('follow_up_opened 2026-03-19 10:00');
  });

  it('TRG-175: a late command finds the ticket closed even before the sweep came', async () => {
    const number = await solvedTicket();
    house.move('2026-03-18 08:00');
    await expect(house.add('joao', number, { event: 'postponed' })).rejects.toMatchObject({
      code: 'ticket/closed',
    });
  });

  it('TRG-174 TRG-176: one postponement moves end and reminder, a second is refused', async () => {
    const number = await solvedTicket();
    house.move('2026-03-16 11:00');
    await house.add('joao', number, { event: 'postponed' });
    const { acceptance } = (await row(number)).fold;
    expect([acceptance.lastDay, local(acceptance.remindAt)]).toEqual(['2026-05-01', '2026-04-27 09:00']);
    house.move('2026-04-28 09:00');
    await expect(house.add('joao', number, { event: 'postponed' })).rejects.toMatchObject({
      code: 'acceptance/postponed-already',
    });
  });

  it('TRG-173: refusing needs a reason and sets the clock going with what was left', async () => {
    const number = await solvedTicket();
    house.move('2026-03-05 10:00');
    await expect(house.add('joao', number, { event: 'refused', reason: '  ' })).rejects.toMatchObject({
      code: 'acceptance/reason-missing',
    });
    await house.add('joao', number, { event: 'refused', reason: 'A verba 066 continua zerada.' });
    const { state, fold } = await row(number);
    expect([state, fold.acceptance]).toEqual(['in_service', undefined]);
  });
});
