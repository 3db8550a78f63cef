import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from '#/domain/clock/explain.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { replay } from '#/domain/timeline/timeline.ts';
import { near, scene } from './calendars.ts';
import { houseOf, lifeFrom, type Life } from './histories.ts';
import { isOpenAt, MINUTE, openTime } from './oracle.ts';
import { runs } from './runs.ts';

const house = scene.chain(({ calendar, around }) =>
  fc.tuple(fc.constant(calendar), fc.array(lifeFrom(near(around, 3)), { minLength: 2, maxLength: 2 })),
);

describe('the ledger of a clock', () => {
  const ledgerOf = (calendar: Calendar, target: Duration, { events, now }: Life) => {
    const timeline = replay(houseOf(calendar, target, target), events, now);
    const [clock] = timeline.clocks;
    if (!clock || clock.due === undefined) throw new Error('the clock has a date');
    return { clock, due: clock.due, ledger: clock.ledger };
  };
  const targets = fc.oneof(
    fc.integer({ min: 1, max: 30 * 60 }).map((amount): Duration => ({ unit: 'open_minutes', amount })),
    fc.integer({ min: 1, max: 5 }).map((amount): Duration => ({ unit: 'business_days', amount })),
    fc.integer({ min: 1, max: 9 }).map((amount): Duration => ({ unit: 'calendar_days', amount })),
  );

  it('is in order, without gaps, from the opening to the due date or the end', () => {
    fc.assert(
      fc.property(house, targets, ([calendar, lives], target) => {
        for (const life of lives) {
          const { clock, due, ledger } = ledgerOf(calendar, target, life);
          const start = life.events[0]?.at ?? 0;
          const end = clock.course.end?.at ?? due;
          if (end <= start) continue;
          expect(ledger.map(({ from }) => from)).toEqual([start, ...ledger.slice(0, -1).map(({ to }) => to)]);
          expect(ledger.at(-1)?.to).toBe(end);
          expect(ledger.filter(({ from, to }) => to <= from)).toEqual([]);
        }
      }),
      runs(80),
    );
  });

  it('counts as much as the target, or as was used when it ended', () => {
    const hours = fc.integer({ min: 1, max: 30 * 60 });
    fc.assert(
      fc.property(house, hours, ([calendar, lives], amount) => {
        for (const life of lives) {
          const { clock, ledger } = ledgerOf(calendar, { unit: 'open_minutes', amount }, life);
          const counted = ledger
            .filter(({ counts }) => counts)
            .reduce((sum, { from, to }) => sum + to - from, 0);
          expect(counted).toBe(clock.course.end ? clock.consumed : amount * MINUTE);
        }
      }),
      runs(80),
    );
  });

  it('tells the truth of every stretch: open minutes count, closed and waited ones do not', () => {
    const some = fc.integer({ min: 1, max: 20 * 60 });
    fc.assert(
      fc.property(house, some, ([calendar, lives], amount) => {
        for (const life of lives) {
          const { ledger } = ledgerOf(calendar, { unit: 'open_minutes', amount }, life);
          for (const stretch of ledger) expect(isTrue(calendar, life, stretch)).toBe(true);
        }
      }),
      runs(60),
    );
  });
});

function isTrue(calendar: Calendar, { pauses, now }: Life, { from, to, counts, reason }: Stretch): boolean {
  const waited = pauses
    .map((pause) => Math.min(to, pause.to, now) - Math.max(from, pause.from))
    .reduce((sum, length) => sum + Math.max(0, length), 0);
  if (reason === 'waiting_customer' || reason === 'awaiting_acceptance')
    return !counts && waited === to - from;
  const open = openTime(calendar, from, to);
  return counts ? open === to - from && reason === 'open' : open === 0 && !isOpenAt(calendar, from);
}
