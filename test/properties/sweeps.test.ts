import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmKey, alarmsOf, isRipe } from '#/domain/alarm/alarm.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
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
    fc.array(fc.integer({ min: 0, max: 70 * DAY }), { maxLength: 12 }),
  ),
);

/** Lives a history with the guide looking in at the instants given (and, as the door does, before each event). */
function live(guide: Guide, events: readonly TicketEvent[], looks: readonly number[], end: number) {
  const [opened, ...rest] = events;
  if (opened?.event !== 'opened') throw new Error('a life begins with an opening');
  let ticket = decideOpen(guide, opened);
  if (isRefusal(ticket)) throw new Error(ticket.refused);
  const history: TicketEvent[] = [];
  const look = (current: Ticket, at: number): Ticket => {
    const reached = advance(guide, current, at);
    history.push(...reached.happenings.map(({ event }) => event));
    return reached.ticket;
  };
  for (const event of [...rest, undefined]) {
    const until = event?.at ?? end;
    for (const at of looks.filter((at) => at <= until)) ticket = look(ticket, at);
    ticket = look(ticket, until);
    if (!event) break;
    const decision = decide(guide, ticket, event);
    if (isRefusal(decision)) continue;
    history.push(event);
    ticket = decision;
  }
  return { ticket, history };
}

describe('the guide acts by itself', () => {
  it('the same whether it looks in often, rarely, twice or only when somebody else acts', () => {
    fc.assert(
      fc.property(house, ([guide, { events, now }, offsets]) => {
        const start = events[0]?.at ?? 0;
        const looks = offsets.map((offset) => start + offset).toSorted((a, b) => a - b);
        const end = now + 70 * DAY;
        const rarely = live(guide, events, [], end);
        expect(live(guide, events, looks, end)).toEqual(rarely);
        expect(
          live(
            guide,
            events,
            [...looks, ...looks].toSorted((a, b) => a - b),
            end,
          ),
        ).toEqual(rarely);
      }),
      runs(80),
    );
  });

  it('once it has looked there is nothing left to do, and it never touches what is over', () => {
    fc.assert(
      fc.property(house, ([guide, { events, now }, [more = 0]]) => {
        const { ticket } = live(guide, events, [], now + more);
        expect(advance(guide, ticket, now + more)).toEqual({ ticket, happenings: [] });
        expect(alarmsOf(guide, ticket).some((alarm) => isRipe(alarm, now + more))).toBe(false);
        const left = ticket.state === 'closed' ? alarmsOf(guide, ticket) : [];
        expect(left.filter(({ kind }) => kind !== 'survey_reminder')).toEqual([]);
      }),
      runs(80),
    );
  });

  it('history runs forwards, and no alarm rings twice for one date', () => {
    fc.assert(
      fc.property(house, ([guide, { events, now }]) => {
        const { history } = live(guide, events, [], now + 70 * DAY);
        const instants = history.map(({ at }) => at);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        const rung = history.flatMap((event) =>
          event.event === 'breached' || event.event === 'warned' || event.event === 'reminded'
            ? [JSON.stringify(event)]
            : [],
        );
        expect(new Set(rung).size).toBe(rung.length);
      }),
      runs(80),
    );
  });

  it('a clock that ran out is in the history, however it came to run out', () => {
    fc.assert(
      fc.property(house, ([guide, life]) => {
        const { ticket, history } = live(guide, life.events, [], life.now + 70 * DAY);
        const told = history.filter(({ event }) => event === 'breached').length;
        expect(ticket.breached).toEqual(told > 0 ? ['support'] : []);
        expect(Object.keys(ticket.told).includes('breach:support')).toBe(told > 0);
      }),
      runs(80),
    );
  });

  it('an alarm is set for a whole millisecond and named once', () => {
    fc.assert(
      fc.property(house, ([guide, { events, now }]) => {
        const { ticket } = live(guide, events, [], now);
        const alarms = alarmsOf(guide, ticket);
        expect(alarms.filter(({ at }) => !Number.isSafeInteger(at))).toEqual([]);
        expect(new Set(alarms.map(alarmKey)).size).toBe(alarms.length);
        expect(alarms.map(({ at }) => at)).toEqual(alarms.map(({ at }) => at).toSorted((a, b) => a - b));
      }),
      runs(80),
    );
  });
});
