import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import type { Life } from './histories.ts';
import { isoAfter } from './holy-days.ts';
import { afterOpen, endOfDayAround, endOfNthDay, openTime, whenWallShows, type Pause } from './oracle.ts';
import { wallAt } from './wall.ts';

const FAR = Number.POSITIVE_INFINITY;

/** What a naive bystander says of the clock: a going pause ends now, a solution stops it. */
export function promised(calendar: Calendar, target: Duration, life: Life, exact: boolean) {
  const start = life.events[0]?.at ?? 0;
  const pauses = life.pauses.map(({ from, to }) => ({ from, to: to === FAR ? life.now : to }));
  const until = life.solvedAt ?? life.now;
  const due = dueOf(calendar, target, start, pauses, exact);
  const consumed = openTime(calendar, start, until, pauses);
  const isWaiting = life.pauses.at(-1)?.to === FAR;
  const going = isWaiting ? 'paused' : 'running';
  const state = until > due ? 'breached' : life.solvedAt === undefined ? going : 'met';
  return { due, consumed, state };
}

/** The target in force at the end of the clock, or now. */
export function severityThen({ severities, solvedAt = FAR }: Life): 'grave' | 'leve' {
  return severities.findLast(({ at }) => at <= solvedAt)?.severity ?? 'grave';
}

function dueOf(
  calendar: Calendar,
  target: Duration,
  start: number,
  pauses: readonly Pause[],
  exact: boolean,
) {
  if (target.unit === 'open_minutes') return afterOpen(calendar, start, target.amount * 60_000, pauses);
  const { unit, amount } = target;
  const { timeZone } = calendar;
  const wall = wallAt(timeZone, start);
  const sameHour = (date: string) => whenWallShows(timeZone, date, wall.minute, start) + (start % 60_000);
  if (unit === 'calendar_days') {
    const end = exact
      ? sameHour(isoAfter(wall.date, amount))
      : whenWallShows(timeZone, isoAfter(wall.date, amount + 1), 0, start) - 1_000;
    return movedBy(
      pauses,
      end,
      (paused) => end + paused,
      ({ from, to }) => to - from,
    );
  }
  const endOfService = endOfNthDay(calendar, start, amount);
  const end = exact ? sameHour(wallAt(timeZone, endOfService - 1).date) : endOfService;
  return movedBy(
    pauses,
    end,
    (paused) => {
      const moved = afterOpen(calendar, end, paused);
      return exact || paused === 0 ? moved : endOfDayAround(calendar, moved - 1);
    },
    ({ from, to }) => openTime(calendar, from, to),
  );
}

/** All pauses begun before the end (which they move) together; rounding comes once, at last. */
function movedBy(
  pauses: readonly Pause[],
  end: number,
  move: (paused: number) => number,
  lengthOf: (pause: Pause) => number,
): number {
  let total = 0;
  for (const pause of joined(pauses)) if (pause.from < move(total)) total += lengthOf(pause);
  return total === 0 ? end : move(total);
}

/** A wait asked again in the instant it ended is one wait. */
function joined(pauses: readonly Pause[]): Pause[] {
  const result: Pause[] = [];
  for (const pause of pauses) {
    const last = result.at(-1);
    if (last?.to === pause.from) result[result.length - 1] = { from: last.from, to: pause.to };
    else result.push(pause);
  }
  return result;
}
