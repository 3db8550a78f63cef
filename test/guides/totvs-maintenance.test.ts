import { describe, expect, it } from 'vitest';
import { forecastOf } from '#/domain/clock/clock.ts';
import { offset, seen, shipped } from './shipped.ts';

const totvs = shipped('totvs');

const forwarded = (at: string) => ({ forwarded_to_maintenance: at });

describe('maintenance', () => {
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

  it.for([
    ['2026-06-10 09:00', '2026-06-12 10:00', '2026-06-18 19:00'],
    ['2026-06-10 18:00', '2026-06-11 08:00', '2026-06-16 19:00'],
  ] as const)(
    'TRG-157: nor does the wait for acceptance, from %s to %s',
    ([solved, refused, maintenance_due]) => {
      const given = [
        { opened: '2026-06-09 10:00', severity: 'critica' },
        forwarded('2026-06-09 12:00'),
        { solved },
        { refused, reason: 'Não resolveu.' },
      ];
      expect(seen(totvs, given)).toMatchObject({ maintenance_due, maintenance_state: 'running' });
    },
  );
});
