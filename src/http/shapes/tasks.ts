import { z } from 'zod';
import { instant } from './clock.ts';

/** What the reader has still to do, what is due first before the rest. */
export const ownTasksView = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(['own', 'improvement']),
    title: z.string(),
    due: instant.nullable(),
    overdue: z.boolean(),
    ticket: z.object({ number: z.string(), subject: z.string() }).nullable(),
  }),
);

const title = z.string().trim().min(1).max(300);

export const ownTaskBody = z.object({
  title,
  /** On the vendor's wall clock, `2026-03-03T10:00`. */
  due: z.string().max(30).optional(),
  number: z.string().trim().min(1).max(40).optional(),
});

export const improvementBody = z.object({ title, owner: z.uuid(), on: z.iso.date() });
