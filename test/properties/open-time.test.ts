import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOpen, openAround, openBetween } from '#/domain/time/open-time.ts';
import {
  businessDayAfter,
  businessDayBefore,
  endOfBusinessDay,
  endOfService,
  isBusinessDay,
} from '#/domain/time/term.ts';
import { openLength, withMany } from './calendars.ts';
import { afterOpen, endOfDayAround, endOfNthDay, isOpenAt, openTime } from './oracle.ts';
import { runs } from './runs.ts';
import { wallAt } from './wall.ts';

describe('open time and the minute-by-minute oracle say the same', () => {
  it('open time between two instants', () => {
    fc.assert(
      fc.property(withMany(4), ([calendar, instants]) => {
        for (const [i, to] of instants.slice(1).entries()) {
          const from = instants[i] ?? 0;
          expect(openBetween(calendar, from, to)).toBe(openTime(calendar, from, to));
        }
      }),
      runs(80),
    );
  });

  it('the earliest instant with so much open time', () => {
    fc.assert(
      fc.property(withMany(2), openLength, ([calendar, instants], length) => {
        for (const from of instants)
          expect(addOpen(calendar, from, length)).toBe(afterOpen(calendar, from, length));
      }),
      runs(80),
    );
  });

  it('the open stretch around an instant, or the next one', () => {
    fc.assert(
      fc.property(withMany(2), ([calendar, instants]) => {
        fc.pre(!calendar.always);
        for (const at of instants) {
          const around = openAround(calendar, at);
          if (!around) throw new Error('the calendar opens');
          expect(isOpenAt(calendar, around.from)).toBe(true);
          expect(isOpenAt(calendar, around.from - 1)).toBe(false);
          expect(isOpenAt(calendar, around.to - 1)).toBe(true);
          expect(isOpenAt(calendar, around.to)).toBe(false);
          expect(openTime(calendar, at, around.from)).toBe(0);
          expect(around.to).toBeGreaterThan(at);
        }
      }),
      runs(60),
    );
  });

  it('the nth business day and the end of its service', () => {
    fc.assert(
      fc.property(withMany(2), fc.integer({ min: 1, max: 6 }), ([calendar, instants], days) => {
        for (const start of instants) {
          const { date } = wallAt(calendar.timeZone, start);
          const end = endOfNthDay(calendar, start, days);
          const last = businessDayAfter(calendar, date, days);
          expect(last).toBe(wallAt(calendar.timeZone, end - 1).date);
          expect(endOfBusinessDay(calendar, start, days)).toBe(end);
          expect(endOfService(calendar, end - 1)).toBe(end);
          expect(end).toBe(endOfDayAround(calendar, end - 1));
        }
      }),
      runs(70),
    );
  });
});

describe('the laws of open time', () => {
  it('is additive, never negative and never longer than the time itself', () => {
    fc.assert(
      fc.property(withMany(30, 90), ([calendar, instants]) => {
        const sorted = instants.toSorted((one, other) => one - other);
        const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
        let sum = 0;
        for (const [i, to] of sorted.slice(1).entries()) {
          const part = openBetween(calendar, sorted[i] ?? 0, to);
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(to - (sorted[i] ?? 0));
          sum += part;
        }
        expect(sum).toBe(openBetween(calendar, first, last));
        expect(openBetween(calendar, last, first)).toBe(0);
      }),
      runs(60),
    );
  });

  it('adding and measuring are inverse, and the found instant is the earliest', () => {
    const lengths = fc.integer({ min: 1, max: 400 * 3_600_000 });
    fc.assert(
      fc.property(withMany(30), lengths, ([calendar, instants], length) => {
        for (const from of instants) {
          const to = addOpen(calendar, from, length);
          expect(openBetween(calendar, from, to)).toBe(length);
          expect(openBetween(calendar, from, to - 1)).toBe(length - 1);
        }
      }),
      runs(60),
    );
  });

  it('adding in two parts is adding at once', () => {
    fc.assert(
      fc.property(withMany(30), openLength, openLength, ([calendar, instants], one, other) => {
        for (const from of instants)
          expect(addOpen(calendar, addOpen(calendar, from, one), other)).toBe(
            addOpen(calendar, from, one + other),
          );
      }),
      runs(60),
    );
  });

  it('an answer does not depend on what was asked before', () => {
    fc.assert(
      fc.property(withMany(6, 900), ([calendar, instants]) => {
        const asked = { ...calendar };
        for (const [i, at] of instants.entries()) {
          const from = instants[i - 1] ?? at;
          const [one, other] = [Math.min(from, at), Math.max(from, at)];
          expect(openBetween(asked, one, other)).toBe(openBetween({ ...calendar }, one, other));
          expect(addOpen(asked, at, 3_600_000)).toBe(addOpen({ ...calendar }, at, 3_600_000));
        }
      }),
      runs(8),
    );
  });

  it('business days forwards and backwards meet', () => {
    fc.assert(
      fc.property(withMany(4), fc.integer({ min: 1, max: 30 }), ([calendar, instants], days) => {
        for (const start of instants) {
          const date = wallAt(calendar.timeZone, start).date;
          const after = businessDayAfter(calendar, date, days);
          const back = businessDayBefore(calendar, after, days);
          expect(isBusinessDay(calendar, after)).toBe(true);
          // From a day off one lands on the business day before it.
          expect(back).toBe(isBusinessDay(calendar, date) ? date : businessDayBefore(calendar, date, 1));
        }
      }),
      runs(200),
    );
  });
});
