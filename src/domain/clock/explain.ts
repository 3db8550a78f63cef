import type { TicketState } from '#/domain/ticket/state.ts';
import { openIntervals } from '#/domain/time/compiled.ts';
import { dayOf } from '#/domain/time/day.ts';
import { addDays, dateAt, startOfDay, type Instant } from '#/domain/time/instant.ts';
import type { Clock } from './clock.ts';

export type StretchReason =
  | 'open'
  | 'closed'
  | 'day_off'
  | 'holiday'
  | 'override'
  | 'opening_day'
  | TicketState;

/** A stretch of time on a clock's ledger: whether it counted, and why. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly counts: boolean;
  readonly reason: StretchReason;
  /** Name of the holiday or dated exception. */
  readonly name?: string | undefined;
}

/**
 * The ledger of a clock: all time from its start to its due date (or to the event that stopped it), in order and
 * without gaps. The counting stretches add up to the target or to what was consumed.
 */
export function explain(clock: Clock, now: Instant): Stretch[] {
  const { course, due } = clock;
  const until = course.end?.at ?? due ?? now;
  const stretches: Stretch[] = [];
  let at = course.startedAt;
  for (const { from, to, runs, state } of course.spells) {
    const end = Math.min(to, until);
    if (end <= from) break;
    const pauseEnds = Math.min(end, Math.max(now, from));
    if (runs) stretches.push(...byCalendar(clock, from, end));
    else if (pauseEnds > from) stretches.push({ from, to: pauseEnds, counts: false, reason: state });
    at = runs ? end : Math.max(pauseEnds, from);
  }
  if (at < until) stretches.push(...byCalendar(clock, at, until));
  return joined(stretches);
}

/** What the calendar says of the time between two instants, day by day. */
function byCalendar({ calendar, target, course }: Clock, from: Instant, to: Instant): Stretch[] {
  const zone = calendar.timeZone;
  const openingDay = target?.unit === 'business_days' ? dateAt(course.startedAt, zone) : undefined;
  if (calendar.always || target?.unit === 'calendar_days')
    return [{ from, to, counts: true, reason: 'open' }];
  const stretches: Stretch[] = [];
  for (let date = dateAt(from, zone); startOfDay(date, zone) < to; date = addDays(date, 1)) {
    const dawn = Math.max(from, startOfDay(date, zone));
    const dusk = Math.min(to, startOfDay(addDays(date, 1), zone));
    const { why, name } = dayOf(calendar, date);
    const open = date === openingDay ? [] : openIntervals(calendar, date);
    const closed: StretchReason = date === openingDay ? 'opening_day' : reasonOf(why, open.length === 0);
    let at = dawn;
    for (const [opens, closes] of open) {
      if (opens > at)
        stretches.push({
          from: at,
          to: Math.min(opens, dusk),
          counts: false,
          reason: closed,
          name: nameIf(closed, name),
        });
      stretches.push({
        from: Math.max(opens, dawn),
        to: Math.min(closes, dusk),
        counts: true,
        reason: 'open',
      });
      at = Math.max(at, closes);
    }
    stretches.push({ from: at, to: dusk, counts: false, reason: closed, name: nameIf(closed, name) });
  }
  return stretches.filter((stretch) => stretch.from < stretch.to);
}

function reasonOf(why: 'service' | 'day_off' | 'holiday' | 'override', wholeDay: boolean): StretchReason {
  if (why === 'service') return 'closed';
  return why === 'override' && !wholeDay ? 'closed' : why;
}

const nameIf = (reason: StretchReason, name: string | undefined) =>
  reason === 'holiday' || reason === 'override' ? name : undefined;

/** Neighbours of the same kind become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && last.to === stretch.from && last.reason === stretch.reason && last.name === stretch.name)
      result[result.length - 1] = { ...last, to: stretch.to };
    else result.push(stretch);
  }
  return result;
}
