import { z } from 'zod';
import { localDate } from './clock.ts';

/** The stated version is not served any more; this is the one to update to (TTL-136). */
export const unsupported = z.object({ stated: z.string(), current: z.string() });

export const ticketRelease = z.object({
  unsupported: unsupported.nullable(),
  /** The version in which it will be done, and when that is released where the guide says so (TTL-108). */
  planned: z
    .object({
      version: z.string(),
      window: z.object({ from: localDate, to: localDate }).nullable(),
    })
    .nullable(),
});

/** For the desk: versions it may be planned for, and what the team that analyses must say. */
export const deskRelease = z.object({
  plannable: z.array(z.string()),
  analysis: z.object({ hours: z.number().nullable(), scope: z.string(), isAsked: z.boolean() }).nullable(),
});
