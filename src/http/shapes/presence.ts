import { z } from 'zod';

/** Sent every few seconds as long as a ticket is open on a screen. */
export const presenceBody = z.object({ doing: z.enum(['looking', 'writing', 'leaving']) });
