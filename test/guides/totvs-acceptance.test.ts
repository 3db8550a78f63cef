import { describe, expect, it } from 'vitest';
import { MINUTE } from '#/domain/time/instant.ts';
import { at, offset, seen, shipped, type Given } from './shipped.ts';

const totvs = shipped('totvs');
const opened = (day: string) => ({ opened: `${day} 08:00`, severity: 'alta' });
const solved = (time: string): Given[] => [opened(time.slice(0, 10)), { solved: time }];
const march = solved('2026-03-02 14:20');

describe('the window of acceptance', () => {
  it.for([
    ['2026-03-02 14:20', '2026-03-17', '2026-03-18 00:00'],
    ['2026-03-02 23:59', '2026-03-17', '2026-03-18 00:00'],
    ['2026-03-03 08:00', '2026-03-18', '2026-03-19 00:00'],
    ['2026-12-20 10:00', '2027-01-04', '2027-01-05 00:00'],
    ['2026-04-16 18:00', '2026-05-01', '2026-05-02 00:00'],
    ['2028-02-14 16:00', '2028-02-29', '2028-03-01 00:00'],
    ['2027-02-14 16:00', '2027-03-01', '2027-03-02 00:00'],
  ] as const)(
    'B-01 TRG-167: solved %s, it lasts to the end of %s',
    ([time, acceptance_last_day, acceptance_ends]) => {
      expect(seen(totvs, solved(time))).toMatchObject({
        state: 'awaiting_acceptance',
        acceptance_last_day,
        acceptance_ends,
      });
    },
  );

  it.for([
    ['a midnight that daylight saving skips', '2018-10-19 10:00', '2018-11-04T01:00:00-02:00'],
    ['a day that daylight saving repeats an hour of', '2019-02-01 10:00', '2019-02-17T00:00:00-03:00'],
    ['a term in which an hour is lost', '2018-10-25 10:00', '2018-11-10T00:00:00-02:00'],
  ] as const)('B-25 TRG-167: %s', ([, time, ends]) => {
    const term = seen(totvs, solved(time)).timeline.ticket?.acceptance;
    expect(offset(term?.endsAt)).toBe(ends);
  });

  it('B-02: a last day on a holiday stays there, unless the guide rolls it on', () => {
    const rolling = shipped('totvs', ['roll_last_day: false', 'roll_last_day: true']);
    const postponed = [...march, { postponed: '2026-03-16 10:00' }];
    expect(seen(totvs, postponed)).toMatchObject({ acceptance_last_day: '2026-05-01' });
    expect(seen(rolling, postponed)).toMatchObject({ acceptance_last_day: '2026-05-04' });
    const sunday = solved('2026-07-04 09:00');
    expect(seen(totvs, sunday)).toMatchObject({ acceptance_last_day: '2026-07-19' });
    expect(seen(rolling, sunday)).toMatchObject({ acceptance_last_day: '2026-07-20' });
  });
});

describe('the reminder', () => {
  it.for([
    ['2026-03-02 14:20', '2026-03-13 09:00'],
    ['2026-05-02 11:00', '2026-05-13 09:00'],
    ['2026-12-14 11:00', '2026-12-25 09:00'],
    ['2028-02-14 16:00', '2028-02-25 09:00'],
  ] as const)('B-05 TRG-168: solved %s, it leaves %s', ([time, reminder]) => {
    expect(seen(totvs, solved(time))).toMatchObject({ reminder });
  });

  it('TRG-168: exactly one is sent', () => {
    const ring = (now: string) =>
      seen(totvs, march, now).timeline.alarms.filter(({ kind }) => kind === 'acceptance_reminder').length;
    expect([ring('2026-03-13 08:59'), ring('2026-03-13 09:00'), ring('2026-03-17 23:59')]).toStrictEqual([
      1, 0, 0,
    ]);
    expect(seen(totvs, march, '2026-03-14 00:00').timeline.ticket?.acceptance?.reminded).toBe(true);
  });

  it('TRG-168: none is sent once the customer accepted', () => {
    const { timeline } = seen(totvs, [...march, { accepted: '2026-03-12 10:00' }], '2026-03-14 00:00');
    expect(timeline).toMatchObject({ state: 'closed', alarms: [{ kind: 'survey_reminder' }] });
  });

  it('B-05: it is recomputed after a postponement, even when the first one is gone', () => {
    const given = [...march, { postponed: '2026-03-16 10:00' }];
    expect(seen(totvs, given, '2026-04-27 08:59').timeline.ticket?.acceptance?.reminded).toBe(false);
    expect(seen(totvs, given, '2026-04-27 09:00').timeline.ticket?.acceptance?.reminded).toBe(true);
  });
});

describe('silence', () => {
  it('TRG-169: the ticket closes at the first instant after the term', () => {
    expect(seen(totvs, march, '2026-03-17 23:59')).toMatchObject({ state: 'awaiting_acceptance' });
    const after = seen(totvs, march, '2026-03-18 00:00');
    expect(after).toMatchObject({ state: 'closed' });
    expect(after.timeline.ticket?.closedAs).toBe('accepted_tacitly');
    expect(seen(totvs, solved('2026-12-20 10:00'), '2027-01-05 00:00')).toMatchObject({ state: 'closed' });
  });

  it('TRG-169: a node that looks months later gives the same end', () => {
    const late = seen(totvs, march, '2026-08-01 12:00');
    expect(late.timeline.ticket?.steps.at(-1)).toMatchObject({ at: at('2026-03-18 00:00'), state: 'closed' });
  });

  it.for([
    { customer_replied: '2026-03-19 10:00', text: 'Ainda não funciona.' },
    { entry_added: '2026-03-19 10:00', by: 'customer' },
    { refused: '2026-03-19 10:00', reason: 'Não resolveu.' },
    { solved: '2026-03-19 10:00' },
    { taken: '2026-04-02 10:00' },
  ])('TRG-170: it stays closed, whatever comes: %j', (event) => {
    expect(seen(totvs, [...march, event])).toMatchObject({ state: 'closed', refused: 'ticket/closed' });
  });

  it('TRG-170: a new ticket may follow it', () => {
    const followed = seen(totvs, [...march, { follow_up_opened: '2026-03-19 10:00', follow_up: '40182736' }]);
    expect(followed).toMatchObject({ state: 'closed', refused: 'none' });
    const early = seen(totvs, [...march, { follow_up_opened: '2026-03-04 10:00', follow_up: '40182736' }]);
    expect(early).toMatchObject({ refused: 'ticket/not-closed' });
  });
});

describe('the customer answers', () => {
  it('TRG-173: with a reason the ticket returns to service and its clock goes on', () => {
    const refused = { refused: '2026-03-05 10:00', reason: 'O cálculo continua errado.' };
    const result = seen(totvs, [...march, refused]);
    // 6 h 20 until the solution; 13 h 40 from Thursday 10:00
    expect(result).toMatchObject({
      state: 'in_service',
      support_due: '2026-03-06 11:40',
      support_state: 'running',
    });
    expect(result.timeline.alarms.some(({ kind }) => kind.startsWith('acceptance'))).toBe(false);
    expect(seen(totvs, [...march, refused], '2026-03-18 00:00')).toMatchObject({ state: 'in_service' });
  });

  it.for(['', '   '])('TRG-173: a reason of “%s” is none', (reason) => {
    expect(seen(totvs, [...march, { refused: '2026-03-05 10:00', reason }])).toMatchObject({
      state: 'awaiting_acceptance',
      refused: 'acceptance/reason-missing',
    });
  });

  it.for([
    { customer_replied: '2026-03-17 23:50', text: 'E a filial 02?' },
    { customer_replied: '2026-03-05 10:00', channel: 'email' },
    { entry_added: '2026-03-10 10:00', by: 'customer', channel: 'phone' },
  ])('B-07: any public word of the customer keeps it from closing: %j', (event) => {
    expect(seen(totvs, [...march, event], '2026-03-20 00:00')).toMatchObject({ state: 'in_service' });
  });

  it('B-07: a word of the agents does not', () => {
    const given = [
      ...march,
      { entry_added: '2026-03-10 10:00' },
      { entry_added: '2026-03-11 10:00', visibility: 'internal' },
    ];
    expect(seen(totvs, given, '2026-03-18 00:00')).toMatchObject({ state: 'closed' });
  });

  it('a second solution opens a whole window anew', () => {
    const given = [
      ...march,
      { refused: '2026-03-05 10:00', reason: 'Falhou.' },
      { solved: '2026-03-09 09:00' },
    ];
    expect(seen(totvs, given)).toMatchObject({
      acceptance_last_day: '2026-03-24',
      reminder: '2026-03-20 09:00',
    });
  });
});

describe('by phone', () => {
  it.for([
    { accepted: '2026-03-04 11:00' },
    { postponed: '2026-03-04 11:00' },
    { refused: '2026-03-04 11:00', reason: 'Disse que não resolveu.' },
  ])('B-69: an agent may record what the customer says on the phone, and only there: %j', (answer) => {
    const recorded = (channel: string) => seen(totvs, [...march, { ...answer, by: 'agent', channel }]);
    expect(recorded('phone')).toMatchObject({ refused: 'none' });
    expect(recorded('desk')).toMatchObject({
      refused: 'acceptance/only-customer',
      state: 'awaiting_acceptance',
    });
  });
});

describe('postponing', () => {
  it.for([
    ['2026-03-02 14:20', '2026-03-16 10:00', '2026-05-01', '2026-04-27 09:00'],
    ['2026-03-02 14:20', '2026-03-17 23:59', '2026-05-01', '2026-04-27 09:00'],
    ['2026-03-02 14:20', '2026-03-02 15:00', '2026-05-01', '2026-04-27 09:00'],
    ['2026-12-09 11:00', '2026-12-22 18:40', '2027-02-07', '2027-02-03 09:00'],
    ['2028-01-03 11:00', '2028-01-04 11:00', '2028-03-03', '2028-02-28 09:00'],
  ] as const)(
    'B-06 TRG-174: solved %s, postponed %s: to %s',
    ([time, postponed, acceptance_last_day, reminder]) => {
      expect(seen(totvs, [...solved(time), { postponed }])).toMatchObject({
        acceptance_last_day,
        reminder,
        refused: 'none',
      });
    },
  );

  it('TRG-174: the ticket closes at the end of the longer term, not of the first one', () => {
    const given = [...march, { postponed: '2026-03-16 10:00' }];
    expect(seen(totvs, given, '2026-05-01 23:59')).toMatchObject({ state: 'awaiting_acceptance' });
    expect(seen(totvs, given, '2026-05-02 00:00')).toMatchObject({ state: 'closed' });
  });

  it.for(['2026-03-18 08:00', '2026-03-18 00:00', '2026-04-30 12:00'])(
    'TRG-175: after closing, %s, it is refused',
    (postponed) => {
      expect(seen(totvs, [...march, { postponed }])).toMatchObject({
        state: 'closed',
        refused: 'ticket/closed',
      });
    },
  );

  it('TRG-175: before the solution there is nothing to postpone', () => {
    expect(seen(totvs, [opened('2026-03-02'), { postponed: '2026-03-03 08:00' }])).toMatchObject({
      refused: 'acceptance/not-awaiting',
    });
  });

  it.for(['2026-03-16 10:01', '2026-04-28 10:00', '2026-05-01 23:59'])(
    'TRG-176: a second one, %s, is refused',
    (postponed) => {
      const given = [...march, { postponed: '2026-03-16 10:00' }, { postponed }];
      expect(seen(totvs, given)).toMatchObject({
        refused: 'acceptance/postponed-already',
        acceptance_last_day: '2026-05-01',
      });
    },
  );

  it('a solution after a refusal may be postponed again', () => {
    const given = [
      ...march,
      { postponed: '2026-03-16 10:00' },
      { refused: '2026-03-20 10:00', reason: 'Falhou.' },
      { solved: '2026-03-23 10:00' },
      { postponed: '2026-03-24 10:00' },
    ];
    expect(seen(totvs, given)).toMatchObject({ refused: 'none', acceptance_last_day: '2026-05-22' });
  });

  it('alarms stand at the instants of the present term', () => {
    const { timeline } = seen(totvs, [...march, { postponed: '2026-03-16 10:00' }]);
    expect(timeline.alarms).toMatchObject([
      { kind: 'acceptance_reminder', at: at('2026-04-27 09:00') },
      { kind: 'acceptance_end', at: at('2026-05-01 23:59') + MINUTE },
    ]);
  });
});
