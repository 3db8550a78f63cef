import { z } from 'zod';
import { fileIds } from './attachments.ts';
import { portalRow } from './portal-lists.ts';
import { marked, ticketView } from './ticket.ts';

/** The customer's home: what waits for her, how her tickets are. */
export const portalHome = z.object({
  /** Solutions to approve, the one that closes first on top. */
  toApprove: z.array(portalRow),
  /** Answers asked of her. */
  toAnswer: z.array(portalRow),
  /** The map: open, in service, awaiting approval, closed, with the vendor's words. */
  map: z.array(
    z.object({
      group: z.enum(['open', 'in_service', 'awaiting', 'closed']),
      label: z.string(),
      count: z.number().int(),
    }),
  ),
  recent: z.array(portalRow),
  /** What silence to a solution means, as the guide in force says; null where nobody is asked. */
  silence: z.enum(['accept_tacitly', 'close_without_answer']).nullable(),
});

const text = z.string().trim().max(20_000);

/** What a customer may add to a ticket. */
export const portalEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('customer_replied'), text: text.min(1) }),
  z.object({ event: z.literal('accepted') }),
  z.object({ event: z.literal('accepted_with_reservations'), reason: text }),
  z.object({ event: z.literal('refused'), reason: text }),
  z.object({ event: z.literal('postponed') }),
  /** A file of a correction package is about to be downloaded (TTL-101). */
  z.object({ event: z.literal('package_downloaded'), file: z.uuid() }),
  z.object({ event: z.literal('escalated'), reason: text }),
]);

/** What the customer says of the service: a value of the guide's scale, and a word if she likes. */
export const rating = z.object({
  value: z.int().min(0).max(100),
  comment: z.string().trim().max(4_000).default(''),
});

/** The same, with the files that come along. */
export const portalEntry = z.intersection(portalEvent, z.object({ files: fileIds, marked }));

export const portalTicket = ticketView;
