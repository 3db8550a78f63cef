import type { TicketState } from '#/domain/ticket/state.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import { MINUTE, type Instant } from '#/domain/time/instant.ts';
import { openBetween } from '#/domain/time/open-time.ts';
import type { Course } from './course.ts';

/** Whose hands a ticket is in while time passes. */
export type Party = 'support' | 'maintenance' | 'customer';

/** Open minutes each party held the ticket. */
export type Held = Readonly<Record<Party, number>>;

/** How the time of a clock was spent up to an instant, in open minutes of its calendar. */
export function heldBy(calendar: Calendar, { spells }: Course, until: Instant): Held {
  const held: Record<Party, number> = { support: 0, maintenance: 0, customer: 0 };
  for (const { from, to, state } of spells)
    held[partyOf(state)] += openBetween(calendar, from, Math.min(to, until)) / MINUTE;
  return {
    support: Math.floor(held.support),
    maintenance: Math.floor(held.maintenance),
    customer: Math.floor(held.customer),
  };
}

/** Who held it longest; of equals, who has it last in the order of the work. */
export function responsibleFor({ support, maintenance, customer }: Held): Party {
  if (customer > support && customer > maintenance) return 'customer';
  return maintenance >= support && maintenance > 0 ? 'maintenance' : 'support';
}

function partyOf(state: TicketState): Party {
  if (state === 'waiting_customer' || state === 'awaiting_acceptance') return 'customer';
  return state === 'in_maintenance' ? 'maintenance' : 'support';
}
