import { clocksOf } from '#/domain/clock/clock.ts';
import { heldBy, responsibleFor } from '#/domain/clock/responsible.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { alarmKey, type Alarm } from './alarm.ts';

/** The event that an alarm becomes when it rings; its instant is the one it was set for, however late it is seen. */
export function eventOf(guide: Guide, ticket: Ticket, alarm: Alarm): TicketEvent {
  const act = { at: alarm.at, by: 'system', channel: 'system' } as const;
  switch (alarm.kind) {
    case 'acceptance_reminder':
    case 'survey_reminder':
    case 'no_return_reminder':
      return { ...act, event: 'reminded' };
    case 'acceptance_end':
      return guide.acceptance?.onSilence === 'accept_tacitly'
        ? { ...act, event: 'accepted_tacitly' }
        : { ...act, event: 'closed', reason: 'no_answer' };
    case 'no_return':
      return { ...act, event: 'closed', reason: 'no_return' };
    case 'breach':
      return { ...act, event: 'breached', clock: alarm.clock ?? '', ...blame(guide, ticket, alarm) };
    case 'breach_warning':
      return { ...act, event: 'warned', clock: alarm.clock ?? '', percent: alarm.percent ?? 0 };
    case 'contact_attempt':
    case 'status_contact':
      return { ...act, event: 'warned', clock: alarm.kind, percent: 100 };
  }
}

/** Who held the ticket while the clock ran out. */
function blame(guide: Guide, ticket: Ticket, alarm: Alarm) {
  const clock = clocksOf(guide, ticket, alarm.at).find(({ name }) => name === alarm.clock);
  if (!clock) return {};
  const held = heldBy(clock.calendar, clock.course, alarm.at);
  return { held, responsible: responsibleFor(held) };
}

/** Remembers that an alarm rang. */
export const rung = (ticket: Ticket, alarm: Alarm): Ticket => ({
  ...ticket,
  told: { ...ticket.told, [alarmKey(alarm)]: alarm.at },
});
