import { z } from 'zod';
import type { ClockName, Targets } from '#/domain/guide/guide.ts';
import { duration } from './duration.ts';
import { section } from './section.ts';

/** Deadlines by clock: `{ support: 10h, maintenance: 4d }`. */
export const targets = section({
  response: duration.optional(),
  support: duration.optional(),
  maintenance: duration.optional(),
  delivery: duration.optional(),
  status_contact: duration.optional(),
} satisfies Record<ClockName, z.ZodType>).transform((written): Targets =>
  Object.fromEntries(Object.entries(written).filter(([, term]) => term !== undefined)),
);

/** Deadlines of a team or contract that differ from the severities' own, by severity. */
export const targetsBySeverity = z.record(z.string(), targets).default({});
