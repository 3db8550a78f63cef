import { z } from 'zod';
import { FILE_KINDS } from '#/domain/guide/form.ts';
import { fileIds } from './attachments.ts';
import { instant, localDate } from './clock.ts';
import { unsupported } from './release.ts';
import { severityView } from './ticket.ts';

const named = z.object({ id: z.string(), label: z.string() });
/** Every named thing must have one of its values; null = always. */
const when = z.record(z.string(), z.array(z.string())).nullable();
const demand = z.enum(['required', 'asked', 'optional']);
const place = z.object({ label: z.string().nullable(), demand, demandedWhen: when });

/** What the opening form is made of, from the guide. */
export const openingForm = z.object({
  companies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Whose ticket it is, unless she chooses a colleague. */
  requester: z.string(),
  /** Others of her companies, where the guide lets her open for them. */
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), company: z.uuid() })),
  products: z.array(named.extend({ modules: z.array(z.string()) })),
  kinds: z.array(named.extend({ meaning: z.string(), legalDate: z.boolean(), agreedDate: z.boolean() })),
  /** The kind that is chosen unless she chooses another. */
  defaultKind: z.string().nullable(),
  questions: z.array(
    named.extend({
      /** `date` asks for a date, `2026-03-13`, instead of a choice. */
      kind: z.enum(['choice', 'date']),
      answers: z.array(named),
      /** Asked only when these answers were given; null = always. */
      askedWhen: when,
    }),
  ),
  tip: z.string(),
  /** How to do what helps, such as a recording of the steps. */
  help: z.array(z.object({ title: z.string(), text: z.string(), steps: z.array(z.string()) })),
  subjectMax: z.number().int(),
  descriptionMin: z.number().int(),
  places: z.object({ module: place, version: place, environment: place }),
  /** What the guide asks beside; the answers go to `details`. */
  fields: z.array(
    named.extend({
      help: z.string(),
      kind: z.enum(['text', 'long_text', 'choice', 'date', 'url']),
      part: z.enum(['where', 'what', 'impact']),
      options: z.array(named),
      preset: z.string().nullable(),
      demand,
      demandedWhen: when,
      shownWhen: when,
    }),
  ),
  /** Type (the product), item and service (the module) are chosen in this order. */
  catalogue: z
    .object({
      type: z.string(),
      item: z.string(),
      service: z.string(),
      items: z.array(named.extend({ products: z.array(z.string()).nullable() })),
    })
    .nullable(),
  /** Texts to begin the description with; the first one stands there from the start. */
  scripts: z.array(named.extend({ text: z.string() })),
  files: z.object({
    maxMb: z.number().int(),
    most: z.number().int(),
    needed: z.array(
      z.object({
        when: z.record(z.string(), z.array(z.string())),
        kind: z.enum(FILE_KINDS),
        label: z.string(),
      }),
    ),
  }),
  /** Product, module, version and environment of her last ticket. */
  last: z
    .object({ product: z.string(), module: z.string(), version: z.string(), environment: z.string() })
    .nullable(),
});

const answers = z.record(z.string().max(60), z.string().max(60));
const details = z.record(z.string().max(60), z.string().trim().max(4_000)).optional();
const matter = {
  kind: z.string().max(60).optional(),
  legalDate: z.iso.date().optional(),
  agreedOn: z.iso.date().optional(),
};

const written = {
  company: z.uuid().optional(),
  subject: z.string().trim().max(500).default(''),
  description: z.string().trim().max(20_000).default(''),
  product: z.string().max(60),
  module: z.string().trim().max(120).default(''),
  version: z.string().trim().max(60).default(''),
  environment: z.string().trim().max(120).default(''),
  answers,
  details,
  files: fileIds,
  ...matter,
};

export const openBody = z.object({
  /** Drawn by the client once per form; a second send of the same form gives the same ticket. */
  key: z.uuid(),
  ...written,
  /** A colleague in whose name it is. */
  requester: z.uuid().optional(),
  /** Whether the signs in the description are meant as formatting. */
  marked: z.boolean().optional(),
  /** What is asked for but may be missing was told her already. */
  confirmed: z.boolean().optional(),
  /** Number of the closed ticket this one goes on from. */
  followUpOf: z.string().max(40).optional(),
});

/** The form so far; with `check` what is still wrong with it is told. */
export const previewBody = z.object({ ...written, check: z.boolean().optional() });

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
  /** Why it would not be taken at all: the module was not contracted (TRG-031). */
  refused: z.string().nullable(),
  /** The stated version is not served any more (TTL-136). */
  unsupported: unsupported.nullable(),
  /** "Aberto agora, até 19:00" or "Abre segunda, 02/03, às 07:00". */
  hours: z.string(),
  /** What is still wrong, where that was asked. */
  faults: z.array(z.object({ field: z.string(), message: z.string(), mayGoOn: z.boolean() })),
});

export const opened = z.object({
  number: z.string(),
  promised: instant.nullable(),
  promisedWords: z.string(),
  estimate: z.boolean(),
  answerUntil: localDate.nullable(),
});

/** What has been written of the subject so far. */
export const similarQuery = z.object({ subject: z.string().max(500).default('') });

/** Tickets of her companies that may be about the same. */
export const similarTickets = z.array(
  z.object({
    number: z.string(),
    subject: z.string(),
    state: z.string(),
    openedAt: instant,
    isOpen: z.boolean(),
  }),
);
