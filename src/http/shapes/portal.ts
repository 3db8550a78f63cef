import { z } from 'zod';
import { instant, localDate } from './clock.ts';
import { portalRow } from './portal-lists.ts';
import { severityView, ticketView } from './ticket.ts';

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

/** What the opening form is made of, from the guide. */
export const openingForm = z.object({
  companies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  products: z.array(z.object({ id: z.string(), label: z.string(), modules: z.array(z.string()) })),
  kinds: z.array(
    z.object({ id: z.string(), label: z.string(), meaning: z.string(), legalDate: z.boolean() }),
  ),
  /** The kind that is chosen unless she chooses another. */
  defaultKind: z.string().nullable(),
  questions: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** `date` asks for a date, `2026-03-13`, instead of a choice. */
      kind: z.enum(['choice', 'date']),
      answers: z.array(z.object({ id: z.string(), label: z.string() })),
      /** Asked only when these answers were given; null = always. */
      askedWhen: z.record(z.string(), z.array(z.string())).nullable(),
    }),
  ),
  tip: z.string(),
  subjectMax: z.number().int(),
  descriptionMin: z.number().int(),
  /** Product, module, version and environment of her last ticket. */
  last: z
    .object({ product: z.string(), module: z.string(), version: z.string(), environment: z.string() })
    .nullable(),
});

const answers = z.record(z.string().max(60), z.string().max(60));

const matter = { kind: z.string().max(60).optional(), legalDate: z.iso.date().optional() };

export const previewBody = z.object({ product: z.string().max(60), answers, ...matter });

/** What would be promised if the ticket were opened now. */
export const openingPreview = z.object({
  /** With what it means and examples of it, as the guide says (PRN-010 to PRN-016). */
  severity: severityView.extend({ meaning: z.string(), examples: z.array(z.string()) }),
  /** Null where the guide promises no date. */
  promised: instant.nullable(),
  promisedWords: z.string(),
  estimate: z.boolean(),
  target: z.string().nullable(),
  team: z.string(),
  /** The matter does not belong to the contract: what it is, and what the guide says of it. */
  notCovered: z.object({ label: z.string(), note: z.string() }).nullable(),
  /** "Aberto agora, até 19:00" or "Abre segunda, 02/03, às 07:00". */
  hours: z.string(),
});

export const openBody = z.object({
  /** Drawn by the client once per form; a second send of the same form gives the same ticket. */
  key: z.uuid(),
  company: z.uuid().optional(),
  subject: z.string().trim().min(1).max(500),
  description: z.string().trim().min(1).max(20_000),
  product: z.string().max(60),
  module: z.string().max(120).default(''),
  version: z.string().max(60).default(''),
  environment: z.string().max(120).default(''),
  answers,
  ...matter,
  /** Number of the closed ticket this one goes on from. */
  followUpOf: z.string().max(40).optional(),
});

export const opened = z.object({
  number: z.string(),
  promised: instant.nullable(),
  promisedWords: z.string(),
  estimate: z.boolean(),
  answerUntil: localDate.nullable(),
});

const text = z.string().trim().max(20_000);

/** What a customer may add to a ticket. */
export const portalEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('customer_replied'), text: text.min(1) }),
  z.object({ event: z.literal('accepted') }),
  z.object({ event: z.literal('accepted_with_reservations'), reason: text }),
  z.object({ event: z.literal('refused'), reason: text }),
  z.object({ event: z.literal('postponed') }),
  z.object({ event: z.literal('escalated'), reason: text }),
]);

/** What the customer says of the service: a value of the guide's scale, and a word if she likes. */
export const rating = z.object({
  value: z.int().min(0).max(100),
  comment: z.string().trim().max(4_000).default(''),
});

export const portalTicket = ticketView;
