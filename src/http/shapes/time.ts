import { z } from 'zod';

export const timerBody = z.object({ doing: z.enum(['start', 'pause', 'discard']) });

/** Time recorded on a ticket, and the reader's own timer on it. */
export const deskTime = z.object({
  /** The sum of what was recorded, in words; null when nothing was. */
  total: z.string().nullable(),
  /** Whether the ticket is not finished without it (TRG-059). */
  required: z.boolean(),
  /** A call is written down only in a ticket that was open when it began (TTL-026). */
  webFirst: z.boolean(),
  /** Seconds it has counted until now; null while she has none here. */
  timer: z.object({ seconds: z.int(), running: z.boolean() }).nullable(),
  /** The other ticket on which her timer runs. */
  elsewhere: z.string().nullable(),
});
