import { z } from 'zod';
import { OFFERS } from '#/domain/guide/document.ts';
import type { ActorKind, Channel, ContactOutcome, EventKind, TicketEvent } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { A_VALUE, unknownName } from './known-names.ts';
import { clockName } from './names.ts';
import { date } from './date.ts';
import { words, written } from './section.ts';

const ACTORS = ['customer', 'agent', 'system'] as const satisfies readonly ActorKind[];
const CHANNELS = [
  'portal',
  'desk',
  'email',
  'phone',
  'chat',
  'whatsapp',
  'api',
  'system',
] as const satisfies readonly Channel[];
const USUAL_CHANNEL: Readonly<Record<ActorKind, Channel>> = {
  customer: 'portal',
  agent: 'desk',
  system: 'system',
};

const OUTCOMES: Readonly<Record<string, ContactOutcome>> = {
  reached: 'reached',
  success: 'reached',
  answered: 'reached',
  not_reached: 'not_reached',
  no_answer: 'not_reached',
  failed: 'not_reached',
  failure: 'not_reached',
};

const outcome = written<ContactOutcome>((text) => {
  const value = OUTCOMES[text];
  return value ? { value } : { wrong: unknownName(A_VALUE, text, Object.keys(OUTCOMES)) };
});

/** Left out it is empty, and the rules refuse the event where they want a reason. */
const reason = z.string().default('');
const text = z.string().optional();

const who = (usual: ActorKind) => ({
  at: z.number(),
  by: z.enum(ACTORS).default(usual),
  actor: words.optional(),
  channel: z.enum(CHANNELS).optional(),
});
const customer = who('customer');
/** What is said of a ticket with its solution. */
const closing = {
  category: text,
  cause: text,
  details: z.record(z.string(), z.string()).optional(),
};
const agent = who('agent');
const system = who('system');

/** The facts each event carries and who usually brings it about. */
const event = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('opened'),
    ...customer,
    severity: words.optional(),
    answers: z.record(z.string(), words).optional(),
    team: words.optional(),
    contract: words.optional(),
    components: z.array(words).optional(),
    product: words.optional(),
    module: words.optional(),
    details: z.record(z.string(), words).optional(),
    kind: words.optional(),
    requester: words.optional(),
    legalDate: date.optional(),
    agreedOn: date.optional(),
    followUpOf: words.optional(),
  }),
  z.object({
    event: z.literal('classified'),
    ...agent,
    gut: z.tuple([z.int(), z.int(), z.int()]).optional(),
    ...closing,
    kind: words.optional(),
    legalDate: date.optional(),
    agreedOn: date.optional(),
    analysis: z.object({ hours: z.number().min(0), scope: words }).optional(),
    scope: words.optional(),
    justification: words.optional(),
    opportunity: z.enum(OFFERS).optional(),
    article: words.optional(),
  }),
  z.object({ event: z.literal('severity_changed'), ...agent, severity: words, reason }),
  z.object({ event: z.literal('assigned'), ...agent, to: words.default('') }),
  z.object({ event: z.literal('taken'), ...agent }),
  z.object({
    event: z.literal('forwarded'),
    ...agent,
    team: words,
    to: words.optional(),
    scope: words.optional(),
  }),
  z.object({
    event: z.literal('entry_added'),
    ...agent,
    visibility: z.enum(['public', 'internal']).default('public'),
    text,
  }),
  z.object({ event: z.literal('replied'), ...agent, text, workaround: z.boolean().optional() }),
  z.object({ event: z.literal('waiting_customer'), ...agent, text }),
  z.object({ event: z.literal('customer_replied'), ...customer, text }),
  z.object({ event: z.literal('on_hold'), ...agent, reason: text }),
  z.object({ event: z.literal('resumed'), ...agent }),
  z.object({
    event: z.literal('escalated'),
    ...agent,
    reason,
    level: z.int().min(1).optional(),
    cause: text,
  }),
  z.object({ event: z.literal('forwarded_to_maintenance'), ...agent, reason: text, area: text }),
  z.object({ event: z.literal('returned_from_maintenance'), ...agent }),
  z.object({ event: z.literal('contact_attempted'), ...agent, outcome }),
  z.object({ event: z.literal('quoted'), ...agent, cents: z.int().min(0).optional() }),
  z.object({ event: z.literal('quote_answered'), ...customer, approved: z.boolean() }),
  z.object({ event: z.literal('solved'), ...agent, text, ...closing }),
  z.object({
    event: z.literal('investigated'),
    ...agent,
    found: z.boolean(),
    specialist: words.optional(),
    appointment: z.int().optional(),
    text,
  }),
  z.object({ event: z.literal('planned'), ...agent, version: words }),
  z.object({ event: z.literal('package_delivered'), ...agent, label: words, text }),
  z.object({
    event: z.literal('package_downloaded'),
    ...customer,
    file: words.default(''),
    label: words.optional(),
  }),
  z.object({ event: z.literal('reminded'), ...system }),
  z.object({ event: z.literal('accepted'), ...customer, caller: text, call: text }),
  z.object({ event: z.literal('accepted_with_reservations'), ...customer, reason }),
  z.object({ event: z.literal('refused'), ...customer, reason }),
  z.object({ event: z.literal('postponed'), ...customer }),
  z.object({ event: z.literal('accepted_tacitly'), ...system }),
  z.object({ event: z.literal('closed'), ...agent, reason: text }),
  z.object({ event: z.literal('rejected'), ...agent, reason, duplicateOf: words.optional() }),
  z.object({ event: z.literal('area_involved'), ...agent, area: words.default(''), text }),
  z.object({ event: z.literal('area_answered'), ...agent, area: words.default(''), text }),
  z.object({ event: z.literal('child_opened'), ...agent, child: words.default('') }),
  z.object({ event: z.literal('follow_up_opened'), ...agent, followUp: words.default('') }),
  z.object({
    event: z.literal('time_logged'),
    ...agent,
    minutes: z.int().min(0),
    text,
    visibility: z.enum(['public', 'internal']).optional(),
  }),
  z.object({ event: z.literal('time_waived'), ...agent, minutes: z.int().min(0), reason }),
  z.object({ event: z.literal('rated'), ...customer, score: z.number() }),
  z.object({ event: z.literal('merged'), ...agent, into: words.default('') }),
  z.object({ event: z.literal('unmerged'), ...agent }),
  z.object({ event: z.literal('warned'), ...system, clock: words, percent: z.number().default(0) }),
  z.object({ event: z.literal('breached'), ...system, clock: clockName }),
]);

/**
 * An event from the facts written beside it; who and through which channel are the usual ones unless said.
 *
 * @param facts keys in snake_case; unknown ones are left aside
 * @returns the event, or what zod found wrong, with paths from the event
 */
export function eventOf(
  kind: EventKind,
  at: Instant,
  facts: Readonly<Record<string, unknown>>,
): { event: TicketEvent } | { error: z.ZodError } {
  const written = Object.fromEntries(Object.entries(facts).map(([key, value]) => [camel(key), value]));
  const read = event.safeParse({ ...written, event: kind, at }, { reportInput: true });
  if (!read.success) return { error: read.error };
  return { event: { ...read.data, channel: read.data.channel ?? USUAL_CHANNEL[read.data.by] } };
}

/** The keys an event may carry, for those who check what is written against them. */
export function factsOf(kind: EventKind): string[] {
  const facts = event.options.find(({ shape }) => shape.event.value === kind);
  return Object.keys(facts?.shape ?? {})
    .filter((key) => key !== 'event' && key !== 'at')
    .map((key) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

const camel = (key: string) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
