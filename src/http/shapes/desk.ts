import { z } from 'zod';
import { REPLY_CHANNELS } from '#/domain/guide/reply-channel.ts';
import { OFFERS } from '#/domain/guide/document.ts';
import { fileIds } from './attachments.ts';
import { instant } from './clock.ts';
import { customerContract, deskCase } from './case.ts';
import { deskAttempts, deskClosing } from './closing.ts';
import { deskTime } from './time.ts';
import { macroChanges } from './macros.ts';
import { deskInvestigation } from './investigation.ts';
import { deskRelease } from './release.ts';
import { marked, ticketView } from './ticket.ts';

export const deskView = z.enum([
  'queue',
  'mine',
  'followed',
  'unassigned',
  'waiting_customer',
  'awaiting_acceptance',
  'late',
  'closed',
  'all',
]);

export const deskViews = z.array(
  z.object({ id: deskView, label: z.string(), count: z.number().int().nullable() }),
);

const score = z.int().min(1).max(5);
const id = z.string().max(60);
const number = z.string().trim().min(1).max(40);
const text = z.string().trim().max(20_000);

/** What is said of a ticket when its solution is given. */
const closingWords = z.object({
  category: id.optional(),
  cause: text.optional(),
  details: z.record(id, z.string().trim().max(2_000)).optional(),
});

/** What an agent may add to a ticket. */
export const deskEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('taken') }),
  z.object({
    event: z.literal('classified'),
    gut: z.tuple([score, score, score]).optional(),
    kind: id.optional(),
    legalDate: z.iso.date().optional(),
    agreedOn: z.iso.date().optional(),
    requester: id.optional(),
    charge: z.enum(['invoice', 'transfer']).optional(),
    analysis: z.object({ hours: z.number().min(0).max(9_999), scope: text }).optional(),
    scope: id.optional(),
    justification: id.optional(),
    opportunity: z.enum(OFFERS).optional(),
  }),
  z.object({ event: z.literal('assigned'), to: z.uuid() }),
  z.object({ event: z.literal('forwarded'), team: id, to: z.uuid().optional(), scope: id.optional() }),
  z.object({
    event: z.literal('replied'),
    text: text.min(1),
    workaround: z.boolean().optional(),
    channel: z.enum(REPLY_CHANNELS).optional(),
  }),
  z.object({ event: z.literal('entry_added'), text: text.min(1), visibility: z.literal('internal') }),
  z.object({ event: z.literal('waiting_customer'), text: text.min(1) }),
  z.object({ event: z.literal('on_hold'), reason: text }),
  z.object({ event: z.literal('resumed') }),
  z.object({ event: z.literal('solved'), text: text.min(1), closing: closingWords.optional() }),
  z.object({
    event: z.literal('investigated'),
    found: z.boolean(),
    text,
    specialist: z.uuid().optional(),
    /** On the vendor's wall clock, `2026-03-06T14:00`. */
    appointment: z.string().max(30).optional(),
  }),
  z.object({ event: z.literal('planned'), version: id }),
  z.object({ event: z.literal('package_delivered'), label: z.string().trim().max(60), text: text.min(1) }),
  z.object({ event: z.literal('severity_changed'), severity: z.string().max(60), reason: text }),
  z.object({ event: z.literal('escalated'), reason: text, cause: id.optional() }),
  z.object({ event: z.literal('forwarded_to_maintenance'), reason: text, area: id.optional() }),
  z.object({ event: z.literal('returned_from_maintenance') }),
  z.object({ event: z.literal('contact_attempted'), outcome: z.enum(['reached', 'not_reached']) }),
  z.object({
    event: z.literal('accepted'),
    channel: z.literal('phone'),
    caller: z.string().trim().max(200).default(''),
    call: z.string().trim().max(200).optional(),
  }),
  z.object({ event: z.literal('rejected'), reason: text, duplicateOf: number.optional() }),
  z.object({ event: z.literal('merged'), into: number }),
  z.object({ event: z.literal('unmerged') }),
  z.object({
    event: z.literal('time_logged'),
    minutes: z.int().min(1).max(1440),
    text: text.optional(),
    visibility: z.enum(['public', 'internal']).optional(),
    /** A call to the customer (PRN-031). */
    channel: z.literal('phone').optional(),
    /** When a call began, on the vendor's wall clock, `2026-03-02T09:00`. */
    began: z.string().max(30).optional(),
  }),
  z.object({ event: z.literal('closed') }),
]);

export const watchingBody = z.object({ follows: z.boolean() });

/** How far the reader has seen a ticket. */
export const seenBody = z.object({ revision: z.int().min(0) });

/** The ticket another one has to do with. */
export const linkBody = z.object({ to: number });

/** The same, with the files and the changes of a macro that come along, and the revision its writer had read. */
export const deskEntry = z.intersection(
  deskEvent,
  z.object({ files: fileIds, changes: macroChanges.optional(), saw: z.int().min(0).optional(), marked }),
);

/** The ticket as the desk sees it, with what is known of the customer. */
export const deskTicket = ticketView.extend({
  customer: z.object({
    id: z.uuid(),
    name: z.string(),
    code: z.string(),
    plan: z.string(),
    contact: z.object({
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      /** Her telephone was last confirmed too long ago (PRO-056). */
      toConfirm: z.boolean(),
    }),
    has: customerContract,
    openTickets: z.number().int(),
    recent: z.array(
      z.object({ number: z.string(), subject: z.string(), state: z.string(), due: instant.nullable() }),
    ),
    contacts: z.array(z.object({ name: z.string(), email: z.string(), phone: z.string() })),
    /** Mean of 0 to 100; for those who lead alone. */
    satisfaction: z.object({ average: z.number(), answers: z.number().int() }).nullable(),
  }),
  case: deskCase,
  release: deskRelease,
  /** Null where its kind is not investigated first. */
  investigators: deskInvestigation.nullable(),
  /** What is demanded or asked with a solution; null where the guide asks nothing. */
  closing: deskClosing.nullable(),
  time: deskTime,
  /** How its team answers unless the agent chooses otherwise (PRO-043). */
  replyChannel: z.enum(REPLY_CHANNELS).nullable(),
  /** Reasons to choose from when it goes a level up. */
  escalationReasons: z.array(z.object({ id: z.string(), label: z.string() })),
  /** How often it went from one team to another (TRG-197). */
  transfers: z.number().int(),
  /** Whether it is not finished without cause and article (PRO-057). */
  articleRequired: z.boolean(),
  /** Whether the reader follows it, and who does. */
  watching: z.object({ follows: z.boolean(), names: z.array(z.string()) }),
  attempts: deskAttempts,
  /** Areas of development to choose from, and the one that has it. */
  development: z.object({
    areas: z.array(z.object({ id: z.string(), label: z.string() })),
    area: z.string().nullable(),
  }),
  /** Gravity, urgency and trend, where the guide orders its queue by them (PRN-027). */
  gut: z.object({ used: z.boolean(), scores: z.tuple([z.int(), z.int(), z.int()]).nullable() }),
  /** Tomorrow at 10:00 on the vendor's wall clock, `2026-03-03T10:00`: where “what if” begins. */
  tomorrow: z.string(),
  /** Why it stands where it stands, to choose from; the customer reads it (TTL-087). Empty is nothing. */
  justifications: z.object({
    chosen: z.string(),
    offered: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
  severities: z.array(z.object({ id: z.string(), label: z.string() })),
  teams: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Whom a note may call by name. */
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })),
  agents: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
