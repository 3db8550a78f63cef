import { describe, expect, it } from 'vitest';
import { addOpen, openBetween } from '#/domain/time/open-time.ts';
import { readSpans } from '#/guide-file/spans.ts';
import { at, calendar, clockOf, seen, shipped } from '../guides/shipped.ts';

const totvs = shipped('totvs');
const opened = (time: string) => seen(totvs, [{ opened: time, severity: 'critica', team: 'cst' }]);

/** Elsewhere a day has one span, or whole hours only, and 13:30 cannot be said. */
describe('several spans a day: 08:00–12:00 and 13:30–18:00', () => {
  it.for([
    ['before lunch: half an hour now, the rest after it', '2026-03-02 11:30', '2026-03-03 14:30'],
    ['a minute before lunch', '2026-03-02 11:59', '2026-03-03 14:59'],
    ['at the stroke of lunch', '2026-03-02 12:00', '2026-03-03 15:00'],
    ['in the middle of lunch', '2026-03-02 12:47', '2026-03-03 15:00'],
    ['a minute before lunch ends', '2026-03-02 13:29', '2026-03-03 15:00'],
    ['at the stroke of the afternoon', '2026-03-02 13:30', '2026-03-03 15:00'],
    ['a minute into the afternoon', '2026-03-02 13:31', '2026-03-03 15:01'],
    ['a minute before the end of a Friday', '2026-03-06 17:59', '2026-03-10 09:29'],
  ] as const)('%s', ([, time, due]) => {
    expect(opened(time)['support_due']).toBe(due);
  });

  it('lunch never counts, to the minute', () => {
    const cst = calendar(totvs, 'cst');
    expect(openBetween(cst, at('2026-03-02 12:00'), at('2026-03-02 13:30'))).toBe(0);
    expect(openBetween(cst, at('2026-03-02 11:59'), at('2026-03-02 13:31')) / 60_000).toBe(2);
    expect(openBetween(cst, at('2026-03-02 00:00'), at('2026-03-03 00:00')) / 60_000).toBe(510);
  });

  it('the ledger shows the lunch as closed time of its own', () => {
    const ledger = clockOf(opened('2026-03-02 11:30'), 'support')?.ledger ?? [];
    expect(ledger.slice(0, 3).map(({ counts, from, to }) => [counts, (to - from) / 60_000])).toEqual([
      [true, 30],
      [false, 90],
      [true, 270],
    ]);
  });

  it('three spans and odd minutes are as good as two', () => {
    const read = readSpans('08:07-11:41, 12:53-16:29, 17:01-24:00');
    const spans = 'value' in read ? read.value : [];
    const odd = { ...calendar(totvs, 'cst'), week: { 1: spans } };
    expect(openBetween(odd, at('2026-03-02 00:00'), at('2026-03-03 00:00')) / 60_000).toBe(214 + 216 + 419);
    expect(addOpen(odd, at('2026-03-02 11:40'), 2 * 60_000)).toBe(at('2026-03-02 12:54'));
    expect(addOpen(odd, at('2026-03-02 23:59'), 60_000)).toBe(at('2026-03-03 00:00'));
  });
});

/** Three systems of the field agree on these: 8 h on 09:00–18:00, Monday to Friday, closed on 2026-11-24. */
describe('the five dates on which three of them agree', () => {
  const theirs = {
    ...calendar(totvs, 'bpo'),
    week: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ opens: 540, closes: 1_080 }]])),
    closedOn: ['city' as const],
    holidays: [{ name: 'feriado', kind: 'city' as const, on: { date: '2026-11-24' } }],
  };

  it.for([
    ['2026-11-20 17:00', '2026-11-23 16:00'],
    ['2026-11-21 12:00', '2026-11-23 17:00'],
    ['2026-11-23 14:00', '2026-11-25 13:00'],
    ['2026-11-23 17:30', '2026-11-25 16:30'],
    ['2026-11-27 08:00', '2026-11-27 17:00'],
  ] as const)('%s → %s', ([from, due]) => {
    expect(addOpen(theirs, at(from), 8 * 3_600_000)).toBe(at(due));
  });
});
