import { describe, expect, it } from 'vitest';
import { clockOf, offset, seen, shipped } from './shipped.ts';

const totvs = shipped('totvs');

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
