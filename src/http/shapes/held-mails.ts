import { z } from 'zod';
import { instant } from './clock.ts';

export const mailParams = z.object({ mail: z.uuid() });

export const mailsQuery = z.object({
  state: z.enum(['waiting', 'settled']).default('waiting'),
  cursor: z.string().max(400).optional(),
});

const row = z.object({
  id: z.uuid(),
  receivedAt: instant,
  /** Address; empty where none can be read. */
  sender: z.string(),
  /** As she calls herself. */
  senderName: z.string(),
  subject: z.string(),
  fault: z.enum(['unreadable', 'too_large']).nullable(),
  files: z.int(),
  /** Whoever has this address here. */
  writer: z
    .object({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(['contact', 'agent']),
      companies: z.array(z.string()),
    })
    .nullable(),
  /** Number of the ticket it became. */
  ticket: z.string().nullable(),
  discarded: z.object({ at: instant, by: z.string() }).nullable(),
});

export const mailsView = z.object({
  mails: z.array(row),
  next: z.string().nullable(),
  /** How the last looks at the mailboxes went; none where the house reads none. */
  mailboxes: z.array(
    z.object({
      name: z.string(),
      lookedAt: instant.nullable(),
      failingSince: instant.nullable(),
      failure: z.string(),
    }),
  ),
});

export const waitingView = z.object({
  count: z.int(),
  /** Whether there are more than were counted. */
  more: z.boolean(),
  /** Whether the house reads a mailbox. */
  isRead: z.boolean(),
});

export const mailView = row.extend({
  text: z.string(),
  bytes: z.int(),
  /** What comes along when it becomes a ticket; the rest stays in the mail as it came. */
  fileNames: z.array(z.object({ name: z.string(), bytes: z.int() })),
  answeredAt: instant.nullable(),
  /** Why there was no automatic answer, in words. */
  silence: z.string().nullable(),
  /** Whether the guide lets an agent open what came by mail. */
  mayOpen: z.boolean(),
  requesterKinds: z.array(z.object({ id: z.string(), label: z.string() })),
});

export const asideBody = z.object({ aside: z.boolean() });
