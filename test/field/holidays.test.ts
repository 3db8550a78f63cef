import { describe, expect, it } from 'vitest';
import { addOpen, openBetween } from '#/domain/time/open-time.ts';
import { businessDayAfter, businessDayBefore } from '#/domain/time/term.ts';
import { A_GUIDE } from '#/guide-file/a-guide.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { at, calendar, offset, seen, shipped } from '../guides/shipped.ts';

const totvs = shipped('totvs');
const HOUR = 3_600_000;

describe('a holiday that spans New Year', () => {
  const holidays = shipped('totvs', [
    'clock_counts_on_call: true\n    closed_on: [national]',
    'clock_counts_on_call: true\n    closed_on: [national]\n    overrides: [{ name: Recesso, from: "2026-12-23", to: "2027-01-04", hours: closed }]',
  ]);

  it('is closed on every day of both years', () => {
    const house = calendar(holidays, 'suporte');
    expect(openBetween(house, at('2026-12-23 00:00'), at('2027-01-05 00:00'))).toBe(0);
    expect(businessDayAfter(house, '2026-12-22', 1)).toBe('2027-01-05');
    expect(businessDayBefore(house, '2027-01-05', 1)).toBe('2026-12-22');
  });

  it('a deadline jumps over it, and its ledger names it once', () => {
    const over = seen(holidays, [{ opened: '2026-12-22 17:00', severity: 'critica' }]);
    expect(over['support_due']).toBe('2027-01-05 15:00');
    const named = over.timeline.clocks[0]?.ledger.filter(({ name }) => name === 'Recesso') ?? [];
    expect(named.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-12-23 00:00'), at('2027-01-05 00:00')],
    ]);
  });

  it('a yearly holiday falls on the same date in every year', () => {
    const house = calendar(totvs, 'suporte');
    const days = ['2025-12-31', '2026-12-31', '2027-12-30'].map((date) => businessDayAfter(house, date, 1));
    expect(days).toEqual(['2026-01-02', '2027-01-04', '2027-12-31']);
  });
});

describe('days are dates, not 86,400 seconds', () => {
  it.for([
    ['the day that lacks an hour', '2018-11-01 15:00', '2018-11-08T19:00:00-02:00'],
    ['the day that has one more', '2018-02-14 15:00', '2018-02-20T19:00:00-03:00'],
  ])('a term in business days over %s ends at the close of service', ([, time, due]) => {
    const given = [{ opened: time, severity: 'critica' }, { forwarded_to_maintenance: time }];
    const clock = seen(totvs, given).timeline.clocks.find(({ name }) => name === 'maintenance');
    expect(offset(clock?.due)).toBe(due);
  });

  it('a term in calendar days ends at midnight also where the last day began at one', () => {
    const totall = shipped('totall');
    const delivery = totall.clocks.find(({ name }) => name === 'delivery');
    const days = delivery?.target ?? totall.severities[0]?.targets['delivery'];
    expect(days).toEqual({ unit: 'calendar_days', amount: 5 });
    const given = [{ opened: '2018-10-30 15:00' }, { taken: '2018-10-30 15:00' }];
    const clock = seen(totall, given).timeline.clocks.find(({ name }) => name === 'delivery');
    expect(offset(clock?.due).slice(0, 10)).toBe('2018-11-04');
  });

  it('a year of hours of service is the same on both sides of a change of the clock', () => {
    const house = calendar(totvs, 'suporte');
    for (const day of ['2017-10-16', '2018-02-19', '2018-11-05', '2019-02-18'])
      expect(openBetween(house, at(`${day} 00:00`), at(`${day} 00:00`) + 24 * HOUR)).toBe(12 * HOUR);
  });
});

describe('a calendar without any day of service', () => {
  const never = { ...calendar(totvs, 'suporte'), week: {}, onCall: {} };

  it('is refused with the guide', () => {
    const spoilt = A_GUIDE.replace('hours: { mon-fri: "08:00-12:00, 13:30-18:00" }', 'hours: {}').replace(
      'on_call: { sat: "08:00-12:00" }',
      'on_call: {}',
    );
    const read = readGuide(spoilt, 'acme.yaml');
    expect('problems' in read ? read.problems.map(({ message }) => message).join() : '').toContain(
      'nunca abre',
    );
  });

  it('would end in an error, not in an endless search', () => {
    expect(() => addOpen(never, at('2026-03-02 08:00'), HOUR)).toThrow(RangeError);
    expect(() => businessDayAfter(never, '2026-03-02', 1)).toThrow(RangeError);
    expect(() => businessDayBefore(never, '2026-03-02', 1)).toThrow(RangeError);
    expect(openBetween(never, at('2026-03-02 08:00'), at('2026-12-02 08:00'))).toBe(0);
  });
});
