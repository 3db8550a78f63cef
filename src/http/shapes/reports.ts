import { z } from 'zod';
import { instant, localDate } from './clock.ts';

export const periodQuery = z.object({ from: z.iso.date(), to: z.iso.date() });

const inTerm = z.object({
  tickets: z.number().int(),
  kept: z.number().int(),
  /** Whole per cent; null where no term was promised. */
  percent: z.number().int().nullable(),
});

const satisfaction = z.object({ answers: z.number().int(), average: z.number().nullable() });

export const serviceReport = z.object({
  from: localDate,
  /** The last day of the period. */
  to: localDate,
  all: inTerm,
  bySeverity: z.array(inTerm.extend({ label: z.string() })),
  ends: z.array(z.object({ end: z.string(), tickets: z.number().int() })),
  /** Solutions refused in the period. */
  refused: z.number().int(),
  /** Tickets opened in the period that went from team to team (TRG-197). */
  moved: z.array(z.object({ number: z.string(), subject: z.string(), transfers: z.number().int() })),
  /** Null for a reader who may not see what customers say. */
  satisfaction: z
    .object({
      all: satisfaction,
      byTeam: z.array(satisfaction.extend({ team: z.string() })),
      /** How often each answer was given. */
      spread: z.array(z.object({ label: z.string(), answers: z.number().int() })),
      list: z.array(
        z.object({
          number: z.string(),
          subject: z.string(),
          company: z.string(),
          at: instant,
          label: z.string(),
          comment: z.string(),
          dissatisfied: z.boolean(),
        }),
      ),
    })
    .nullable(),
});

/** Dissatisfied answers to follow up, the oldest first. */
export const tasksView = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    subject: z.string(),
    company: z.string(),
    requester: z.string(),
    label: z.string(),
    comment: z.string(),
    madeAt: instant,
    /** What was agreed on because of it (TRG-141). */
    improvements: z.array(
      z.object({ title: z.string(), owner: z.string(), on: localDate, done: z.boolean() }),
    ),
  }),
);

export const taskBody = z.object({ done: z.boolean() });
