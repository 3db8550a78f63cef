import { z } from 'zod';
import type { Calendar, LocalHoliday } from '#/domain/time/calendar.ts';
import { closedOn } from './closed-on.ts';
import { hours } from './hours.ts';
import { overrides } from './override.ts';
import { byId, section, words } from './section.ts';
import { timeZone } from './time-zone.ts';

/** `nuvem: always` is short for `nuvem: { hours: always }`. */
const calendar = z.preprocess(
  (value) => (value === 'always' ? { hours: value } : value),
  section({
    label: words.optional(),
    time_zone: timeZone.optional(),
    hours: z.preprocess((value) => (value === 'always' ? undefined : value), hours.optional()),
    on_call: hours.default({}),
    clock_counts_on_call: z.boolean().default(true),
    closed_on: closedOn,
    on_call_only_on: closedOn,
    overrides,
  }),
);

export const calendars = byId(calendar);

/** A calendar of the file as the rules use it; the vendor's zone unless it has its own. */
export function calendarOf(
  id: string,
  written: z.output<typeof calendar>,
  vendorZone: string,
  holidays: readonly LocalHoliday[],
): Calendar {
  return {
    id,
    label: written.label ?? id,
    timeZone: written.time_zone ?? vendorZone,
    always: written.hours === undefined,
    week: written.hours ?? {},
    onCall: written.on_call,
    onCallCounts: written.clock_counts_on_call,
    closedOn: written.closed_on,
    onCallOnlyOn: written.on_call_only_on,
    holidays,
    overrides: written.overrides,
  };
}
