import { describe, expect, it } from 'vitest';
import { forecastOf } from '#/domain/clock/clock.ts';
import { clockOf, offset, seen, shipped } from './shipped.ts';

const totvs = shipped('totvs');

describe('deadlines from the opening, 07:00 to 19:00 on days that are no national holiday', () => {
  it.for([
    ['a Monday', '2026-03-02 09:00', '2026-03-02 19:00', '2026-03-06 19:00'],
    ['before opening', '2026-03-02 06:59', '2026-03-02 17:00', '2026-03-06 19:00'],
    ['after closing', '2026-03-02 19:00', '2026-03-03 17:00', '2026-03-06 19:00'],
    ['a Saturday', '2026-01-03 11:00', '2026-01-05 17:00', '2026-01-08 19:00'],
    ['the last half hour of a year', '2026-12-31 18:30', '2027-01-04 16:30', '2027-01-07 19:00'],
    ['Carnival Monday, a day of work', '2026-02-16 14:00', '2026-02-17 12:00', '2026-02-20 19:00'],
    ['the eve of Good Friday', '2026-04-02 16:00', '2026-04-06 14:00', '2026-04-09 19:00'],
    ['the eve of 20 November', '2026-11-19 12:00', '2026-11-23 10:00', '2026-11-26 19:00'],
    ['20 November before it was national', '2023-11-20 08:00', '2023-11-20 18:00', '2023-11-24 19:00'],
    ['the eve of a leap day', '2028-02-28 15:00', '2028-02-29 13:00', '2028-03-03 19:00'],
    ['Corpus Christi, a local holiday', '2026-06-04 09:00', '2026-06-04 19:00', '2026-06-10 19:00'],
  ] as const)('TRG-153: critical, %s', ([, opened, support_due, maintenance_due]) => {
    expect(seen(totvs, [{ opened, severity: 'critica' }])).toMatchObject({ support_due, maintenance_due });
  });

  it.for([
    ['a Monday', '2026-03-02 09:00', '2026-03-03 17:00', '2026-03-16 19:00'],
    ['over Corpus Christi', '2026-05-29 17:30', '2026-06-02 13:30', '2026-06-12 19:00'],
    ['over Christmas and New Year', '2026-12-23 07:00', '2026-12-24 15:00', '2027-01-08 19:00'],
  ] as const)('TRG-154: high, %s', ([, opened, support_due, maintenance_due]) => {
    expect(seen(totvs, [{ opened, severity: 'alta' }])).toMatchObject({ support_due, maintenance_due });
  });

  it.for([
    ['over Good Friday', '2026-03-02 09:00', '2026-03-04 15:00', '2026-04-14 19:00'],
    ['over 7 September and 12 October', '2026-08-28 13:00', '2026-09-01 19:00', '2026-10-13 19:00'],
  ] as const)('TRG-155: medium, %s', ([, opened, support_due, maintenance_due]) => {
    expect(seen(totvs, [{ opened, severity: 'media' }])).toMatchObject({ support_due, maintenance_due });
  });

  it.for([
    ['over three holidays', '2026-03-02 09:00', '2026-03-05 13:00', '2026-05-07 19:00'],
    ['over All Souls to the next year', '2026-10-30 18:00', '2026-11-06 10:00', '2027-01-07 19:00'],
  ] as const)('TRG-156: low, %s', ([, opened, support_due, maintenance_due]) => {
    expect(seen(totvs, [{ opened, severity: 'baixa' }])).toMatchObject({ support_due, maintenance_due });
  });

  it('TRG-143 B-08: critical at 15:00 of the eve of Tiradentes is forecast for 13:00 two days later', () => {
    const { timeline, support_due } = seen(totvs, [{ opened: '2026-04-20 15:00', severity: 'critica' }]);
    expect(support_due).toBe('2026-04-22 13:00');
    expect(offset(forecastOf([...timeline.clocks])?.due)).toBe('2026-04-22T13:00:00-03:00');
  });

  it('B-08: the minutes are counted inside the spans, to the minute', () => {
    const opened = { opened: '2026-08-14 18:47', severity: 'critica' };
    expect(seen(totvs, [opened])).toMatchObject({ support_due: '2026-08-17 16:47' });
    expect(seen(totvs, [{ ...opened, team: 'cst' }])).toMatchObject({ support_due: '2026-08-18 09:30' });
  });

  it('B-09: on-call time counts, unless the guide says that it does not', () => {
    const staffed = shipped('totvs', ['clock_counts_on_call: true', 'clock_counts_on_call: false']);
    const given = [{ opened: '2026-04-20 15:00', severity: 'critica' }];
    expect(seen(totvs, given)).toMatchObject({ support_due: '2026-04-22 13:00' });
    expect(seen(staffed, given)).toMatchObject({ support_due: '2026-04-22 16:30' });
    const early = [{ opened: '2026-08-03 07:10', severity: 'critica' }];
    expect(seen(totvs, early)).toMatchObject({ support_due: '2026-08-03 17:10' });
    expect(seen(staffed, early)).toMatchObject({ support_due: '2026-08-04 09:30' });
  });

  it('TRG-158: tickets on management software are held to this table', () => {
    const software = totvs.products.filter(({ id }) => ['protheus', 'rm', 'datasul', 'logix'].includes(id));
    expect(software.map(({ team }) => team)).toStrictEqual([undefined, undefined, undefined, undefined]);
    expect(totvs.teams[0]).toMatchObject({ id: 'suporte', targets: {} });
    expect(seen(totvs, [{ opened: '2026-03-02 09:00', severity: 'alta' }])).toMatchObject({
      support_due: '2026-03-03 17:00',
    });
  });
});

describe('time pending with the customer', () => {
  const pending = (opened: string, from: string, to: string, severity = 'alta') => [
    { opened, severity },
    { waiting_customer: from },
    { customer_replied: to },
  ];

  it.for([
    ['overnight', '2026-03-02 09:00', '2026-03-02 14:00', '2026-03-03 10:00', '2026-03-04 13:00'],
    [
      'over a weekend and 12 October',
      '2026-10-09 08:00',
      '2026-10-09 15:00',
      '2026-10-13 08:00',
      '2026-10-14 09:00',
    ],
    [
      'outside the hours only',
      '2026-06-08 15:00',
      '2026-06-08 19:30',
      '2026-06-09 06:00',
      '2026-06-10 11:00',
    ],
    ['over New Year', '2026-12-30 10:00', '2026-12-30 12:00', '2027-01-04 07:00', '2027-01-05 13:00'],
  ] as const)('TRG-157: %s does not count', ([, opened, from, to, support_due]) => {
    expect(seen(totvs, pending(opened, from, to))).toMatchObject({ support_due, support_state: 'running' });
  });

  it('TRG-157: two pauses add up, and the wait for acceptance is one as well', () => {
    const given = [
      { opened: '2026-06-08 08:00', severity: 'critica' },
      { waiting_customer: '2026-06-08 09:00' },
      { customer_replied: '2026-06-08 10:00' },
      { waiting_customer: '2026-06-08 11:00' },
      { customer_replied: '2026-06-08 12:30' },
      { solved: '2026-06-08 14:00' },
      { refused: '2026-06-10 09:00', reason: 'O erro voltou.' },
    ];
    // 1 h + 1 h + 1 h 30 used; 6 h 30 from Wednesday 09:00
    expect(seen(totvs, given)).toMatchObject({ support_due: '2026-06-10 15:30' });
  });

  it('TRG-157: while the customer has it the clock stands still', () => {
    const given = pending('2026-03-02 09:00', '2026-03-02 14:00', '2026-03-20 10:00').slice(0, 2);
    const paused = seen(totvs, given, '2026-03-09 12:00');
    expect(paused).toMatchObject({ support_state: 'paused', state: 'waiting_customer' });
    expect(clockOf(paused, 'support')?.consumed).toBe(5 * 3_600_000);
    expect(paused.timeline.alarms.filter(({ kind }) => kind === 'breach')).toStrictEqual([]);
  });

  it('TRG-157: waiting inside the vendor goes on counting', () => {
    const given = [{ opened: '2026-03-02 09:00', severity: 'alta' }, { on_hold: '2026-03-02 14:00' }];
    expect(seen(totvs, given, '2026-03-03 18:00')).toMatchObject({ support_state: 'breached' });
  });
});

describe('maintenance', () => {
  const forwarded = (at: string) => ({ forwarded_to_maintenance: at });

  it('TRG-146: moving to maintenance gives a new forecast, and the old one stays known', () => {
    const given = [{ opened: '2026-04-20 15:00', severity: 'critica' }, forwarded('2026-04-22 09:00')];
    const result = seen(totvs, given);
    expect(offset(forecastOf([...result.timeline.clocks])?.due)).toBe('2026-04-27T19:00:00-03:00');
    expect(result).toMatchObject({ support_due: '2026-04-22 13:00', support_state: 'met' });
  });

  it.for([
    ['2026-04-20 10:00', '2026-04-22 09:00', 'critica', '2026-04-27 19:00'],
    ['2026-04-20 10:00', '2026-04-27 18:00', 'critica', '2026-04-27 19:00'],
    ['2026-12-29 08:00', '2026-12-30 08:00', 'alta', '2027-01-13 19:00'],
  ] as const)(
    'TRG-147: opened %s, forwarded %s: days are counted from the opening',
    ([opened, at, severity, due]) => {
      expect(seen(totvs, [{ opened, severity }, forwarded(at)])).toMatchObject({ maintenance_due: due });
    },
  );

  it('TRG-147: another severity counts from the opening as well', () => {
    const given = [
      { opened: '2026-09-01 08:00', severity: 'baixa' },
      { severity_changed: '2026-09-02 10:00', severity: 'alta', reason: 'Atinge mais filiais.' },
    ];
    expect(seen(totvs, given)).toMatchObject({
      support_due: '2026-09-02 16:00',
      maintenance_due: '2026-09-16 19:00',
    });
  });

  it('B-10: a target in days ends with the service of its last day, or at the hour of the opening', () => {
    const exact = shipped('totvs', ['day_target_rounding: end_of_service_day', 'day_target_rounding: exact']);
    const given = [{ opened: '2026-04-20 10:00', severity: 'critica' }];
    expect(seen(totvs, given)).toMatchObject({ maintenance_due: '2026-04-27 19:00' });
    expect(seen(exact, given)).toMatchObject({ maintenance_due: '2026-04-27 10:00' });
  });

  it.for([
    ['13 h over two days', [['2026-04-23 10:00', '2026-04-24 11:00']], '2026-04-29 19:00'],
    ['half an hour', [['2026-04-23 10:00', '2026-04-23 10:30']], '2026-04-28 19:00'],
    [
      'two half hours, rounded once',
      [
        ['2026-04-23 10:00', '2026-04-23 10:30'],
        ['2026-04-24 08:00', '2026-04-24 08:30'],
      ],
      '2026-04-28 19:00',
    ],
    ['a night', [['2026-04-23 19:00', '2026-04-24 07:00']], '2026-04-27 19:00'],
    ['exactly one day of service', [['2026-04-23 07:00', '2026-04-24 07:00']], '2026-04-28 19:00'],
  ] as const)('B-10: a pause of %s moves the end and is rounded up', ([, pauses, maintenance_due]) => {
    const given = [
      { opened: '2026-04-20 10:00', severity: 'critica' },
      forwarded('2026-04-22 09:00'),
      ...pauses.flatMap(([from, to]) => [{ waiting_customer: from }, { customer_replied: to }]),
    ];
    expect(seen(totvs, given)).toMatchObject({ maintenance_due });
  });

  it.for([
    ['2026-04-22 13:00', 'met'],
    ['2026-04-22 13:01', 'breached'],
    ['2026-04-20 15:30', 'met'],
  ] as const)(
    'B-12: forwarded at %s the support target is %s, and maintenance rules from then',
    ([at, state]) => {
      const given = [{ opened: '2026-04-20 15:00', severity: 'critica' }, forwarded(at)];
      const later = seen(totvs, given, '2026-04-27 18:59');
      expect(later).toMatchObject({
        support_state: state,
        maintenance_state: 'running',
        support_due: '2026-04-22 13:00',
      });
      expect(seen(totvs, given, '2026-04-27 19:01')).toMatchObject({
        maintenance_state: 'breached',
        support_state: state,
      });
    },
  );

  it('B-12: what comes back from maintenance and is solved in time meets the maintenance target', () => {
    const given = [
      { opened: '2026-04-20 15:00', severity: 'critica' },
      forwarded('2026-04-22 09:00'),
      { returned_from_maintenance: '2026-04-24 09:00' },
      { solved: '2026-04-27 11:00' },
    ];
    expect(seen(totvs, given)).toMatchObject({ support_state: 'met', maintenance_state: 'met' });
  });
});

describe('contracts and services with terms of their own', () => {
  it.for([
    [
      'Cloud on a Sunday night',
      { opened: '2026-03-08 02:00', severity: 'critica', team: 'cloud', contract: 'cloud_critica_4h' },
      '2026-03-08 06:00',
    ],
    [
      'Cloud on New Year’s Eve',
      { opened: '2026-12-31 22:00', severity: 'critica', team: 'cloud', contract: 'cloud_critica_4h' },
      '2027-01-01 02:00',
    ],
    [
      'what the contract leaves out',
      { opened: '2026-03-08 02:00', severity: 'alta', team: 'cloud', contract: 'cloud_critica_4h' },
      '2026-03-08 22:00',
    ],
    [
      'CST in its own hours',
      { opened: '2026-03-02 09:00', severity: 'critica', team: 'cst' },
      '2026-03-03 10:30',
    ],
    [
      'BPO in its own hours',
      { opened: '2026-03-02 09:00', severity: 'critica', team: 'bpo' },
      '2026-03-03 09:00',
    ],
  ] as const)('TRG-159: %s', ([, opened, support_due]) => {
    expect(seen(totvs, [opened])).toMatchObject({ support_due });
  });

  it('TRG-052: PRIME with 6 hours for critical is due before the common term', () => {
    const opened = { opened: '2026-03-02 08:00', severity: 'critica' };
    expect(seen(totvs, [opened])).toMatchObject({ support_due: '2026-03-02 18:00' });
    expect(seen(totvs, [{ ...opened, contract: 'prime_critica_6h' }])).toMatchObject({
      support_due: '2026-03-02 14:00',
    });
    const friday = { opened: '2026-09-04 16:00', severity: 'critica', contract: 'prime_critica_6h' };
    expect(seen(totvs, [friday])).toMatchObject({ support_due: '2026-09-08 10:00' });
  });

  it('TRG-053: PRIME at 24×7 counts from a Sunday night', () => {
    const opened = { opened: '2026-03-08 03:00', severity: 'critica', contract: 'prime_24x7' };
    const result = seen(totvs, [opened], '2026-03-08 05:00');
    expect(result).toMatchObject({ support_due: '2026-03-08 13:00' });
    expect(clockOf(result, 'support')?.consumed).toBe(2 * 3_600_000);
  });

  it('B-17 TRG-203: 24×7 knows no holiday', () => {
    const opened = { opened: '2026-12-25 03:00', severity: 'critica', team: 'cloud' };
    expect(seen(totvs, [opened])).toMatchObject({ support_due: '2026-12-25 13:00' });
    const carnival = { opened: '2027-02-09 20:00', severity: 'alta', team: 'cloud' };
    expect(seen(totvs, [carnival])).toMatchObject({ support_due: '2027-02-10 16:00' });
  });

  it.for([
    [
      '24×7 when a night loses an hour',
      { opened: '2018-11-03 18:00', severity: 'critica', team: 'cloud' },
      '2018-11-04T05:00:00-02:00',
    ],
    [
      '24×7 when a night gains an hour',
      { opened: '2019-02-16 18:00', severity: 'critica', team: 'cloud' },
      '2019-02-17T03:00:00-03:00',
    ],
    [
      'Support over the change and Finados',
      { opened: '2018-11-01 15:00', severity: 'critica' },
      '2018-11-05T13:00:00-02:00',
    ],
    [
      'Support after the last summer time',
      { opened: '2019-02-15 18:00', severity: 'critica' },
      '2019-02-18T16:00:00-03:00',
    ],
    [
      'no summer time since 2019',
      { opened: '2026-11-03 08:00', severity: 'critica' },
      '2026-11-03T18:00:00-03:00',
    ],
  ] as const)('B-25: %s', ([, opened, due]) => {
    expect(offset(clockOf(seen(totvs, [opened]), 'support')?.due)).toBe(due);
  });
});
