import { z } from 'zod';
import { instant } from './clock.ts';

/** Areas that may be asked about a ticket, and what they were asked. */
export const areasView = z.object({
  areas: z.array(
    z.object({ id: z.string(), label: z.string(), about: z.string().nullable(), shown: z.boolean() }),
  ),
  issues: z.array(
    z.object({
      id: z.uuid(),
      area: z.string(),
      question: z.string(),
      askedAt: instant,
      by: z.string().nullable(),
      answer: z.string(),
      /** Null while it is open. */
      answeredAt: instant.nullable(),
    }),
  ),
});

const text = z.string().trim().min(1).max(20_000);

export const askBody = z.object({ area: z.string().max(60), question: text });
export const answerBody = z.object({ answer: text });
