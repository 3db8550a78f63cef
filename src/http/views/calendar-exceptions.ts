import type { z } from 'zod';
import type { EnteredException } from '#/app/calendar-exceptions.ts';
import type { GuideVersion } from '#/app/guides.ts';
import { dayOf } from '#/domain/time/day.ts';
import { addDays, type LocalDate } from '#/domain/time/instant.ts';
import type { calendarsView } from '#/http/shapes/calendar-exceptions.ts';
import { shortSpans } from '#/text/guide/week.ts';

const DAYS = 30;

/** The calendars of a version with their special hours and the days to come. */
export function viewCalendars(
  { id: version, guide }: GuideVersion,
  entered: ReadonlyMap<string, readonly EnteredException[]>,
  today: LocalDate,
): z.infer<typeof calendarsView> {
  const dates = Array.from({ length: DAYS }, (_, i) => addDays(today, i));
  return {
    version,
    calendars: Object.values(guide.calendars).map((calendar) => ({
      id: calendar.id,
      label: calendar.label,
      always: calendar.always,
      exceptions: (entered.get(calendar.id) ?? []).map(({ name, from, to, spans, onHolidays, since }) => ({
        name,
        from,
        to,
        hours: shortSpans(spans),
        onHolidays,
        version: since.id,
        proposedBy: since.proposedBy,
        reason: since.reason,
      })),
      days: calendar.always
        ? []
        : dates.map((date) => {
            const { spans, why, name = null } = dayOf(calendar, date);
            return { date, hours: shortSpans(spans), why, name };
          }),
    })),
  };
}
