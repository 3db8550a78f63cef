import { z } from 'zod';
import { acceptanceView, surveyView } from './ticket.ts';

/** What the link of a mail opens: one ticket in a few words, and what may be answered now. */
export const linkView = z.object({
  number: z.string(),
  subject: z.string(),
  /** Her first name. */
  reader: z.string(),
  sentence: z.string(),
  /** Event names she may answer with now. */
  actions: z.array(z.string()),
  /** The solution, or the last thing said; null when there is nothing. */
  said: z.string().nullable(),
  /** Null when no solution waits for her, or when this mail was of an earlier one. */
  acceptance: acceptanceView.nullable(),
  survey: surveyView.nullable(),
});

const reason = z.string().trim().max(20_000);

/** Answers a link may give; postponing and the conversation are in the portal. */
export const linkAnswer = z.discriminatedUnion('event', [
  z.object({ event: z.literal('accepted') }),
  z.object({ event: z.literal('accepted_with_reservations'), reason }),
  z.object({ event: z.literal('refused'), reason }),
  z.object({ event: z.literal('postponed') }),
]);
