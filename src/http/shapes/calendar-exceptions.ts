import { z } from 'zod';
import { localDate } from './clock.ts';

const date = z.iso.date();

/** Different hours on some dates. `hours` is written as in the guide: `08:00-12:00, 13:30-18:00`, or `closed`. */
export const exceptionBody = z.object({
  calendars: z.array(z.string().max(60)).min(1).max(100),
  name: z.string().trim().min(1).max(200),
  from: date,
  to: date,
  hours: z.string().trim().min(1).max(200),
  onHolidays: z.boolean().default(false),
  reason: z.string().trim().min(1).max(2_000),
});

/** The calendars of the guide in force: what is special, and the days to come. */
export const calendarsView = z.object({
  /** Number of the version in force. */
  version: z.int(),
  calendars: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** Open around the clock; it knows no exceptions. */
      always: z.boolean(),
      exceptions: z.array(
        z.object({
          name: z.string(),
          from: localDate,
          to: localDate,
          /** `08:00–12:00`; empty when closed. */
          hours: z.string(),
          onHolidays: z.boolean(),
          /** The version it came with; whoever proposed that one, and why. */
          version: z.int(),
          proposedBy: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
      days: z.array(
        z.object({
          date: localDate,
          hours: z.string(),
          why: z.enum(['service', 'day_off', 'holiday', 'override']),
          name: z.string().nullable(),
        }),
      ),
    }),
  ),
});
