import { z } from 'zod';
import type {
  ActorKind,
  Channel,
  ContactOutcome,
  EventFacts,
  EventKind,
  TicketEvent,
} from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { A_VALUE, unknownName } from './known-names.ts';
import { clockName } from './names.ts';
import { words, written } from './section.ts';

const reason = z.string().default('');
const text = z.string().optional();

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

const facts = {
  opened: z
    .object({
      severity: words.optional(),
      answers: z.record(z.string(), words).optional(),
      team: words.optional(),
      contract: words.optional(),
      follow_up_of: words.optional(),
    })
    .transform(({ follow_up_of, ...facts }) => ({ ...facts, followUpOf: follow_up_of })),
  classified: z.object({ gut: z.tuple([z.int(), z.int(), z.int()]).optional(), category: text }),
  severity_changed: z.object({ severity: words, reason }),
  assigned: z.object({ to: words.default('') }),
  taken: z.object({}),
  forwarded: z.object({ team: words, to: words.optional() }),
  entry_added: z.object({ visibility: z.enum(['public', 'internal']).default('public'), text }),
  replied: z.object({ text }),
  waiting_customer: z.object({ text }),
  customer_replied: z.object({ text }),
  on_hold: z.object({ reason: text }),
  resumed: z.object({}),
  escalated: z.object({ reason, level: z.int().min(1).optional() }),
  forwarded_to_maintenance: z.object({ reason: text }),
  returned_from_maintenance: z.object({}),
  contact_attempted: z.object({ outcome }),
  quoted: z.object({ cents: z.int().min(0).optional() }),
  quote_answered: z.object({ approved: z.boolean() }),
  solved: z.object({ text }),
  reminded: z.object({}),
  accepted: z.object({}),
  accepted_with_reservations: z.object({ reason }),
  refused: z.object({ reason }),
  postponed: z.object({}),
  accepted_tacitly: z.object({}),
  closed: z.object({ reason: text }),
  rejected: z
    .object({ reason, duplicate_of: words.optional() })
    .transform(({ reason, duplicate_of }) => ({ reason, duplicateOf: duplicate_of })),
  child_opened: z.object({ child: words.default('') }),
  follow_up_opened: z
    .object({ follow_up: words.default('') })
    .transform(({ follow_up }) => ({ followUp: follow_up })),
  time_logged: z.object({ minutes: z.int().min(0) }),
  time_waived: z.object({ minutes: z.int().min(0), reason }),
  rated: z.object({ score: z.number() }),
  merged: z.object({ into: words.default('') }),
  unmerged: z.object({}),
  warned: z.object({ clock: words, percent: z.number().default(0) }),
  breached: z.object({ clock: clockName }),
} satisfies { readonly [Kind in EventKind]: z.ZodType<EventFacts[Kind]> };

const USUAL_ACTOR: Partial<Record<EventKind, ActorKind>> = {
  opened: 'customer',
  customer_replied: 'customer',
  accepted: 'customer',
  accepted_with_reservations: 'customer',
  refused: 'customer',
  postponed: 'customer',
  quote_answered: 'customer',
  rated: 'customer',
  reminded: 'system',
  accepted_tacitly: 'system',
  warned: 'system',
  breached: 'system',
};

const USUAL_CHANNEL: Readonly<Record<ActorKind, Channel>> = {
  customer: 'portal',
  agent: 'desk',
  system: 'system',
};

const frame = z.object({
  by: z.enum(['customer', 'agent', 'system']).optional(),
  actor: words.optional(),
  channel: z.enum(['portal', 'desk', 'email', 'phone', 'chat', 'whatsapp', 'api', 'system']).optional(),
});

/**
 * An event from the facts written beside it; who and through which channel are the usual ones unless said.
 *
 * @param written keys in snake_case; unknown ones are left aside
 * @returns the event, or what zod found wrong, with paths from the event
 */
export function eventOf(
  event: EventKind,
  at: Instant,
  written: unknown,
): { event: TicketEvent } | { error: z.ZodError } {
  const who = frame.safeParse(written, { reportInput: true });
  if (!who.success) return { error: who.error };
  const what = facts[event].safeParse(written, { reportInput: true });
  if (!what.success) return { error: what.error };
  const { by = USUAL_ACTOR[event] ?? 'agent', actor, channel = USUAL_CHANNEL[by] } = who.data;
  // The table above holds each event with its facts; TypeScript cannot follow the pair through a lookup.
  return { event: { ...what.data, event, at, by, actor, channel } as TicketEvent };
}

/** The keys an event may carry, for those who check what is written against them. */
export function factsOf(event: EventKind): string[] {
  const schema = facts[event];
  const shape = 'shape' in schema ? schema.shape : schema.in.shape;
  return [...Object.keys(shape), ...Object.keys(frame.shape)];
}
