import { describe, expect, it } from 'vitest';
import type { Stretch } from '../shapes.ts';
import { hoursShown, ledgerDays, localPart } from './ledger-days.ts';

const stretch = (from: string, to: string, reason: string, name: string | null = null): Stretch => ({
  from: `${from}:00-03:00`,
  to: `${to}:00-03:00`,
  counts: reason === 'open',
  reason,
  name,
  label: name ?? reason,
});

const overTiradentes = [
  stretch('2026-04-20T15:00', '2026-04-20T19:00', 'open'),
  stretch('2026-04-20T19:00', '2026-04-21T00:00', 'closed'),
  stretch('2026-04-21T00:00', '2026-04-22T00:00', 'holiday', 'Tiradentes'),
  stretch('2026-04-22T00:00', '2026-04-22T07:00', 'closed'),
  stretch('2026-04-22T07:00', '2026-04-22T13:00', 'open'),
];

describe('the bar of days', () => {
  it('has a row for each day, with what counted on it', () => {
    const days = ledgerDays(overTiradentes);
    expect(days.map(({ date, counted }) => [date, counted])).toEqual([
      ['2026-04-20', 240],
      ['2026-04-21', 0],
      ['2026-04-22', 360],
    ]);
    expect(days[1]?.segments).toEqual([{ from: 0, to: 1440, kind: 'holiday', label: 'Tiradentes' }]);
  });

  it('cuts a stretch at midnight', () => {
    const [monday, tuesday] = ledgerDays([stretch('2026-04-20T19:00', '2026-04-21T07:00', 'closed')]);
    expect(monday?.segments[0]).toMatchObject({ from: 1140, to: 1440 });
    expect(tuesday?.segments[0]).toMatchObject({ from: 0, to: 420 });
  });

  it('calls every ticket state a pause', () => {
    const [day] = ledgerDays([stretch('2026-04-20T09:00', '2026-04-20T10:00', 'waiting_customer')]);
    expect(day?.segments[0]?.kind).toBe('pause');
  });

  it('folds a long pause into one row, over the end of a month and of a year', () => {
    const days = ledgerDays([stretch('2026-12-20T10:00', '2027-01-10T09:00', 'waiting_customer')]);
    expect(days.map(({ date, until, days: count }) => [date, until, count])).toEqual([
      ['2026-12-20', '2026-12-20', 1],
      ['2026-12-21', '2027-01-09', 20],
      ['2027-01-10', '2027-01-10', 1],
    ]);
  });

  it('draws only the hours in which something can count', () => {
    expect(hoursShown(ledgerDays(overTiradentes))).toEqual({ from: 360, to: 1200 });
    expect(hoursShown([])).toEqual({ from: 0, to: 1440 });
  });

  it('reads the last second of a day as its end', () => {
    expect(localPart('2026-03-17T23:59:59-03:00')).toEqual({ date: '2026-03-17', minute: 1440 });
  });
});
