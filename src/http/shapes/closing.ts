import { z } from 'zod';
import { instant } from './clock.ts';

const demand = z.enum(['required', 'optional', 'off']);

/** What the guide asks with a solution, and what was said of it already. */
export const deskClosing = z.object({
  category: demand,
  cause: demand,
  scope: demand,
  categories: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      meaning: z.string(),
      asks: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          kind: z.enum(['text', 'link', 'tick']),
          /** False where it may be left out, or where another one will do. */
          required: z.boolean(),
        }),
      ),
    }),
  ),
  /** Id of the category it has. */
  current: z.string().nullable(),
  caused: z.boolean(),
});

/** Calls to the customer (PRO-053 to PRO-055), and the wait for her answer (PRN-053). */
export const deskAttempts = z.object({
  /** Null where the guide counts no calls, or the ticket is over. */
  calls: z
    .object({
      made: z.number().int(),
      of: z.number().int(),
      /** From when the next one counts; null when it counts now. */
      next: instant.nullable(),
    })
    .nullable(),
  /** From when the ticket may be closed for want of an answer; null when it may now, or nothing was asked. */
  finishFrom: instant.nullable(),
});
