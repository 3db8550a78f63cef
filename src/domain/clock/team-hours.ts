import type { Guide } from '#/domain/guide/guide.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { addOpen, openAround } from '#/domain/time/open-time.ts';
import { contractCalendar } from './policy.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

export type TeamHours =
  | { readonly open: true; readonly until: Instant | undefined }
  | { readonly open: false; readonly opensAt: Instant };

/** The calendar on which a ticket's team is reached: the contract's, the team's, or the severity's. */
export function teamCalendar(guide: Guide, ticket: Ticket): Calendar | undefined {
  const { team, severity } = ticket;
  const id =
    contractCalendar(guide, ticket) ??
    guide.teams.find((one) => one.id === team)?.calendar ??
    guide.severities.find((one) => one.id === severity)?.calendar;
  return id === undefined ? Object.values(guide.calendars)[0] : guide.calendars[id];
}

/** Whether a team is there now, and until or from when. Around the clock has no end. */
export function teamHours(calendar: Calendar, now: Instant): TeamHours {
  if (calendar.always) return { open: true, until: undefined };
  const around = openAround(calendar, now);
  if (around && around.from <= now) return { open: true, until: around.to };
  return { open: false, opensAt: around?.from ?? addOpen(calendar, now, 1) };
}
