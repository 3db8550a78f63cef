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

const pending = (opened: string, from: string, to: string, severity = 'alta') => [
  { opened, severity },
  { waiting_customer: from },
  { customer_replied: to },
];

describe('time pending with the customer', () => {
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
