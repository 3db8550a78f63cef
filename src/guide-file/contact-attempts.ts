import { z } from 'zod';
import { id, section } from './section.ts';
import { timeOfDay } from './time-of-day.ts';

const NOON = 12 * 60;

/** After so many failed attempts on other days and in other periods the ticket ends (PRO-054, PRO-055). */
export const contactAttempts = section({
  times: z.int().min(1).max(12),
  calendar: id.optional(),
  afternoon_from: timeOfDay.default(NOON),
});
