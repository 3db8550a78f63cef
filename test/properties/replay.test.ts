import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termAlarms } from '#/domain/alarm/alarm.ts';
import { clocksOf } from '#/domain/clock/clock.ts';
import { outcomeOf, turnsBetween } from '#/domain/timeline/compare.ts';
import { lived } from '#/domain/timeline/lived.ts';
import { near, scene } from './calendars.ts';
import { houseOf, lifeFrom } from './histories.ts';
import { runs } from './runs.ts';

const DAY = 86_400_000;
const house = scene.chain(({ calendar, around }) =>
  fc.tuple(
    fc
      .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 3 }))
      .map(([minutes, days]) =>
        houseOf(calendar, { unit: 'open_minutes', amount: minutes }, { unit: 'business_days', amount: days }),
      ),
    lifeFrom(near(around, 3)),
    fc.integer({ min: 0, max: 70 * DAY }),
  ),
);

describe('a replay', () => {
  it('that leaves out warnings and breaches gives the same states, clocks and refusals', () => {
    fc.assert(
      fc.property(house, ([guide, { events, now }, later]) => {
        const [all, few] = [lived(guide, events, now + later), lived(guide, events, now + later, termAlarms)];
        expect(few.refusals).toEqual(all.refusals);
        const seen = ({ ticket }: typeof all) =>
          ticket && [ticket.state, ticket.closedAs, ticket.acceptance, clocksOf(guide, ticket, now + later)];
        expect(seen(few)).toEqual(seen(all));
      }),
      runs(150),
    );
  });

  it('under the same guide turns nothing, whatever the guide had written into the history', () => {
    fc.assert(
      fc.property(house, ([guide, { events, now }, later]) => {
        const own = { by: 'system', channel: 'system', at: now } as const;
        const stored = [
          ...events,
          { ...own, event: 'warned', clock: 'support', percent: 80 } as const,
          { ...own, event: 'breached', clock: 'support' } as const,
        ];
        const [before, after] = [
          outcomeOf(guide, events, now + later),
          outcomeOf(guide, stored, now + later),
        ];
        expect(after).toEqual(before);
        expect(turnsBetween(before, after)).toEqual([]);
      }),
      runs(100),
    );
  });
});
