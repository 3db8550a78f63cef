import type { Alarm } from '#/domain/alarm/alarm.ts';
import type { NoReturn } from '#/domain/guide/closing.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { dateAt, endOfDay, instantOn, type Instant } from '#/domain/time/instant.ts';
import { lastDayOf } from '#/domain/time/term.ts';
import type { Ticket } from './ticket.ts';

const NINE = 9 * 60;

/** Since when the customer is asked and silent; undefined while nothing is asked of her. */
function askedSince({ state, steps }: Ticket): Instant | undefined {
  return state === 'waiting_customer'
    ? steps.findLast(({ event }) => event === 'waiting_customer' || event === 'package_delivered')?.at
    : undefined;
}

/** Reminders to a customer who does not answer, and the end where the guide makes one by itself (choice B-75). */
export function noReturnAlarms(guide: Guide, ticket: Ticket): Alarm[] {
  const since = askedSince(ticket);
  const rule = guide.noReturn;
  if (since === undefined || !rule) return [];
  const { zone, dayAfter } = daysOf(guide, since);
  const reminders = rule.remindAfter.map((after, i): Alarm => {
    return { kind: 'no_return_reminder', at: instantOn(dayAfter(after), NINE, zone), nth: i + 1 };
  });
  return rule.automatic
    ? [...reminders, { kind: 'no_return', at: finishFrom(guide, rule, since) }]
    : reminders;
}

/** From when the ticket may be finished for want of an answer; undefined where it may not. */
export function mayFinishFrom(guide: Guide, ticket: Ticket): Instant | undefined {
  const since = askedSince(ticket);
  return since === undefined || !guide.noReturn ? undefined : finishFrom(guide, guide.noReturn, since);
}

/** The first instant after the last day of the term; the day of the question does not count. */
function finishFrom(guide: Guide, { finishAfter }: NoReturn, since: Instant): Instant {
  const { zone, dayAfter } = daysOf(guide, since);
  return endOfDay(dayAfter(finishAfter), zone);
}

function daysOf(guide: Guide, since: Instant) {
  const id = guide.acceptance?.calendar ?? guide.teams[0]?.calendar ?? '';
  const calendar = guide.calendars[id];
  if (!calendar) throw new RangeError(`the guide has no calendar ${id}`);
  const zone = calendar.timeZone;
  const start = dateAt(since, zone);
  return { zone, dayAfter: (term: Duration) => lastDayOf(calendar, start, term, false) };
}
