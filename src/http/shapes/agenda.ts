import { z } from 'zod';
import { localDate } from './clock.ts';

/** Any day of the week that is asked for; this week without it. */
export const agendaQuery = z.object({
  on: z.iso.date().optional(),
  whose: z.enum(['mine', 'all']).default('mine'),
});

/** A week from Monday, with what was agreed for each of its days. */
export const agenda = z.object({
  today: localDate,
  previous: localDate,
  next: localDate,
  days: z.array(
    z.object({
      date: localDate,
      tickets: z.array(
        z.object({
          number: z.string(),
          subject: z.string(),
          company: z.string(),
          assignee: z.string().nullable(),
          /** `14:00` of an appointment; null for the day alone. */
          hour: z.string().nullable(),
          /** In the vendor's words. */
          state: z.string(),
        }),
      ),
    }),
  ),
});
