import { z } from 'zod';
import type { AcceptanceAnswer } from '#/domain/guide/guide.ts';
import { duration } from './duration.ts';
import { ACCEPTANCE_ANSWERS } from './names.ts';
import { id, section, words } from './section.ts';
import { timeOfDay } from './time-of-day.ts';

const NINE = 9 * 60;

/** How the customer accepts a solution. `reopen` knows only `never`: a follow-up ticket is opened instead (B-66). */
export const acceptance = section({
  window: duration,
  calendar: id.optional(),
  roll_last_day: z.boolean().default(false),
  remind_before: duration.optional(),
  remind_at: timeOfDay.default(NINE),
  postpone: section({ times: z.int().min(1).max(12), by: duration }).optional(),
  answers: z.array(z.enum(ACCEPTANCE_ANSWERS)).min(1),
  by_phone: z.boolean().default(false),
  by_mail: z.array(z.enum(ACCEPTANCE_ANSWERS)).default([]),
  labels: section({
    accept: words.optional(),
    accept_with_reservations: words.optional(),
    refuse: words.optional(),
    postpone: words.optional(),
  } satisfies Record<AcceptanceAnswer, z.ZodType>).default({}),
  confirm: words.optional(),
  on_silence: z.enum(['accept_tacitly', 'close_without_answer']),
  reopen: z.enum(['never']).default('never'),
  follow_up: z.boolean().default(true),
});
