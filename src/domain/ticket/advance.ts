import { alarmsOf, isRipe, type Alarm } from '#/domain/alarm/alarm.ts';
import { eventOf, rung } from '#/domain/alarm/ring.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { decide } from './decide.ts';
import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

export interface Advance {
  readonly ticket: Ticket;
  /** What the guide made happen meanwhile, in order, each with the ticket right after it. */
  readonly happenings: readonly { readonly event: TicketEvent; readonly after: Ticket }[];
}

/**
 * Lets everything happen that the guide calls for up to `now`: reminders, tacit acceptance, breaches. Each event
 * bears the instant it was due, so a sweep that comes late, twice or on another node gives the same history. What
 * became due in the past, by a graver severity or a late forwarding, happens at the change that made it so.
 *
 * @param alarms which of the guide's acts happen; all of them unless said (see `termAlarms`)
 */
export function advance(
  guide: Guide,
  ticket: Ticket,
  now: Instant,
  alarms: typeof alarmsOf = alarmsOf,
): Advance {
  const ripe = (current: Ticket): Alarm | undefined =>
    alarms(guide, current).find((alarm) => isRipe(alarm, now));
  const happenings: Advance['happenings'][number][] = [];
  let current = ticket;
  for (let next = ripe(current); next; next = ripe(current)) {
    const since = current.steps.at(-1)?.at ?? current.openedAt;
    const event = eventOf(guide, current, { ...next, at: Math.max(next.at, since) });
    const decision = decide(guide, current, event);
    current = rung(isRefusal(decision) ? current : decision, next);
    if (!isRefusal(decision)) happenings.push({ event, after: current });
  }
  return { ticket: current, happenings };
}
