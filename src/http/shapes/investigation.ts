import { z } from 'zod';
import { instant } from './clock.ts';

/** The technical investigation a matter begins with, and the specialist who takes over without a cause (TRG-071, TRG-072). */
export const investigation = z.object({
  stage: z.string(),
  /** Whether it was said what was found; null until then. */
  found: z.boolean().nullable(),
  appointment: instant.nullable(),
  specialist: z.string().nullable(),
});

/** For the desk: who is a specialist of the ticket's routine, and by which skill. */
export const deskInvestigation = z.object({
  skill: z.string(),
  specialists: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
