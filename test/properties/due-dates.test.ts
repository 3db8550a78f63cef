import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { replay } from '#/domain/timeline/timeline.ts';
import { near, scene } from './calendars.ts';
import { houseOf, lifeFrom, type Life } from './histories.ts';
import { promised, severityThen } from './promises.ts';
import { runs } from './runs.ts';

const life = scene.chain((scene) =>
  fc.tuple(
    fc.constant(scene.calendar),
    fc.array(lifeFrom(near(scene.around, 3)), { minLength: 2, maxLength: 2 }),
  ),
);
const open = (amount: number): Duration => ({ unit: 'open_minutes', amount });
const supportOf = (guide: ReturnType<typeof houseOf>, { events, now }: Life) => {
  const timeline = replay(guide, events, now);
  expect(timeline.refusals).toEqual([]);
  const clock = timeline.clocks.find(({ name }) => name === 'support');
  if (!clock) throw new Error('the support clock runs from the opening');
  return clock;
};

describe('due dates and the minute-by-minute oracle say the same, through pauses and severity changes', () => {
  const bothSay = (
    unit: Duration['unit'],
    [grave, light]: readonly [number, number],
    exact: boolean,
    [calendar, lives]: [Parameters<typeof houseOf>[0], Life[]],
  ) => {
    const targets = { grave: { unit, amount: grave }, leve: { unit, amount: light } };
    const guide = houseOf(calendar, targets.grave, targets.leve, exact ? 'exact' : 'end_of_service_day');
    const core = lives.map((life) => {
      const { due, consumed, state } = supportOf(guide, life);
      return { due, consumed, state };
    });
    const oracle = lives.map((life) => promised(calendar, targets[severityThen(life)], life, exact));
    return { core, oracle };
  };
  const hours = fc.tuple(fc.integer({ min: 1, max: 30 * 60 }), fc.integer({ min: 1, max: 30 * 60 }));
  const days = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));

  it('targets in hours of service (B-08, B-22)', () => {
    fc.assert(
      fc.property(life, hours, (house, target) => {
        const { core, oracle } = bothSay('open_minutes', target, false, house);
        expect(core).toEqual(oracle);
      }),
      runs(80),
    );
  });

  it('targets in business days: the pauses together move the end, which is rounded up once (B-10)', () => {
    fc.assert(
      fc.property(life, days, fc.boolean(), (house, target, exact) => {
        const { core, oracle } = bothSay('business_days', target, exact, house);
        expect(core).toEqual(oracle);
      }),
      runs(80),
    );
  });

  it('targets in calendar days (B-35)', () => {
    fc.assert(
      fc.property(life, days, fc.boolean(), (house, target, exact) => {
        const { core, oracle } = bothSay('calendar_days', target, exact, house);
        expect(core).toEqual(oracle);
      }),
      runs(80),
    );
  });
});

describe('what changes nothing', () => {
  it('a pause cut in two at any moment', () => {
    fc.assert(
      fc.property(
        life,
        fc.constantFrom<Duration>(open(600), { unit: 'business_days', amount: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([calendar, lives], target, where) => {
          const guide = houseOf(calendar, target, target);
          for (const life of lives) {
            const { due, consumed, state } = supportOf(guide, life);
            const cut = supportOf(guide, cutPauses(life, where));
            expect({ due: cut.due, consumed: cut.consumed, state: cut.state }).toEqual({
              due,
              consumed,
              state,
            });
          }
        },
      ),
      runs(80),
    );
  });

  it('events that touch no clock: notes, assignments, a change of team and back', () => {
    fc.assert(
      fc.property(life, fc.nat({ max: 20 }), ([calendar, lives], where) => {
        const guide = houseOf(calendar, open(480), open(960));
        for (const life of lives) {
          const i = 1 + (where % life.events.length);
          const at = life.events[i - 1]?.at ?? 0;
          const agent = { at, by: 'agent', actor: 'marina', channel: 'desk' } as const;
          const events = life.events.toSpliced(
            i,
            0,
            { ...agent, event: 'entry_added', visibility: 'internal' },
            { ...agent, event: 'assigned', to: 'paulo' },
            { ...agent, event: 'forwarded', team: 'casa' },
            { ...agent, event: 'replied' },
            { ...agent, event: 'time_logged', minutes: 5 },
          );
          const { due, consumed, state } = supportOf(guide, life);
          expect(supportOf(guide, { ...life, events })).toMatchObject({ due, consumed, state });
        }
      }),
      runs(60),
    );
  });
});

/** Each wait is broken by a resumption and asked again in the same instant. */
function cutPauses(life: Life, where: number): Life {
  const events = life.events.flatMap((event, i): TicketEvent[] => {
    if (event.event !== 'waiting_customer') return [event];
    const to = life.events[i + 1]?.at ?? life.now;
    const at = Math.floor(event.at + (to - event.at) * where);
    return [event, { at, event: 'resumed', by: 'agent', channel: 'desk' }, { ...event, at }];
  });
  return { ...life, events };
}
