import { z } from 'zod';
import { RELATIONS } from '#/db/ticket-page.ts';
import { TICKET_STATES } from '#/domain/ticket/state.ts';
import { fileView } from './attachments.ts';
import { investigation } from './investigation.ts';
import { ticketRelease } from './release.ts';
import { clockView, dueChip, instant, localDate } from './clock.ts';

export const stateView = z.object({
  id: z.enum(TICKET_STATES),
  /** The vendor's own word, with its code where the guide has one: "3. Em Atendimento". */
  label: z.string(),
});

export const severityView = z.object({
  id: z.string(),
  label: z.string(),
  /** 0 is the most severe. */
  rank: z.number().int(),
  /** How many severities the guide knows; one means that they say nothing. */
  of: z.number().int(),
  /** The sentence of the rule that decided; null when somebody chose it. */
  because: z.string().nullable(),
});

/** One line of a list, portal or desk. */
export const ticketRow = z.object({
  number: z.string(),
  subject: z.string(),
  company: z.string(),
  requester: z.string(),
  assignee: z.string().nullable(),
  product: z.string(),
  state: stateView,
  /** Why it stands there, of the guide's list (TTL-087). */
  justification: z.string().nullable(),
  severity: severityView,
  openedAt: instant,
  changedAt: instant,
  /** The last public entry in half a line; the desk sees internal ones as well. */
  lastEntry: z.string(),
  lastEntryBy: z.enum(['customer', 'agent', 'system']),
  due: dueChip,
  /** While awaiting acceptance: the last day to answer. */
  answerUntil: localDate.nullable(),
  revision: z.number().int(),
});

/** Whether the signs in a text are meant as formatting. */
export const marked = z.boolean().optional();

/** One happening in the conversation: an entry with a text, or a quiet line. */
export const timelineItem = z.object({
  seq: z.number().int(),
  event: z.string(),
  at: instant,
  by: z.enum(['customer', 'agent', 'system']),
  actor: z.string().nullable(),
  channel: z.string(),
  visibility: z.enum(['public', 'internal']),
  /** Plain text with line breaks; null for quiet lines. */
  text: z.string().nullable(),
  /** The same as it was written, where it carries more than letters (docs/decisions/0010). */
  markup: z.string().nullable(),
  files: z.array(fileView),
  /** The quiet line in words: "Marina assumiu o chamado". */
  line: z.string(),
});

export const acceptanceView = z.object({
  lastDay: localDate,
  /** The instant of closing by silence, the first one after the last day. */
  endsAt: instant,
  postponed: z.number().int(),
  /** The last day if postponed now; null when it cannot be postponed. */
  postponedUntil: localDate.nullable(),
  remindAt: instant.nullable(),
  /** What silence means, as the guide says. */
  silence: z.string(),
  /** The answers in the guide's order and words; which of them are allowed now is in `actions`. */
  answers: z.array(
    z.object({
      event: z.enum(['accepted', 'accepted_with_reservations', 'refused', 'postponed']),
      label: z.string(),
    }),
  ),
  /** Where an answer is chosen and then confirmed: the word of the button (TTL-111). */
  confirm: z.string().nullable(),
});

/** The customer is asked how the service was; null once she answered, or where nobody asks. */
export const surveyView = z.object({
  question: z.string(),
  scale: z.array(z.object({ value: z.number().int(), label: z.string() })),
  button: z.string().nullable(),
  confidential: z.boolean(),
});

export const ticketLink = z.object({
  number: z.string(),
  subject: z.string(),
  relation: z.enum(RELATIONS),
});

export const ticketView = ticketRow.extend({
  description: z.string(),
  module: z.string(),
  version: z.string(),
  environment: z.string(),
  /** What the form's own fields were answered, in the guide's order and words. */
  told: z.array(z.object({ label: z.string(), value: z.string(), isLong: z.boolean() })),
  impact: z.array(z.object({ question: z.string(), answer: z.string() })),
  team: z.object({ id: z.string(), label: z.string() }),
  /** The state in one sentence for the reader: "A Marina respondeu. Aprove até 17/03 ou …". */
  sentence: z.string(),
  /** Event names the reader may add now, e.g. "replied", "solved", "accepted". */
  actions: z.array(z.string()),
  clocks: z.array(clockView),
  acceptance: acceptanceView.nullable(),
  survey: surveyView.nullable(),
  closedAs: z.string().nullable(),
  /** A palliative was delivered; the definitive solution is to come (TTL-097). */
  workaround: z.boolean(),
  versions: ticketRelease,
  investigation: investigation.nullable(),
  timeline: z.array(timelineItem),
  /** Files that may go with one entry, and how large each may be. */
  fileLimits: z.object({ maxMb: z.number().int(), most: z.number().int() }),
  links: z.array(ticketLink),
  guideEdition: z.string(),
});
