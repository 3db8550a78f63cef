import { z } from 'zod';
import { BARS, INTENTS } from '#/domain/guide/gate.ts';
import { instant } from './clock.ts';

const code = z.string().trim().min(1).max(40);

export const entitlementQuery = z.object({ company: code });

/** Whether a company may run the vendor's system. Header `guiche-signature` is the Ed25519 of these very bytes. */
export const entitlement = z.object({
  company: z.object({ code: z.string(), name: z.string() }),
  product: z.enum(['may_run', 'blocked']),
  /** Stable code of what stands in the way, such as `gate/delinquent`. */
  code: z.string().nullable(),
  /** A sentence for whoever is in front of the system. */
  why: z.string().nullable(),
  /** Since when it is blocked, where that is known. */
  since: instant.nullable(),
  /** When the answer ends by itself: a leave or the contract is over. */
  until: instant.nullable(),
  at: instant,
  /** Until when the answer may be relied upon without asking again; a 304 holds as long as the answer it stands for. */
  freshUntil: instant,
});

export const signingKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

export const codeParams = z.object({ code });

/** A reason is compulsory where somebody becomes delinquent. */
export const delinquencyBody = z.object({
  delinquent: z.boolean(),
  reason: z.string().trim().max(500).default(''),
});

export const delinquencySet = z.object({ change: z.enum(['begun', 'ended', 'unchanged']) });

export const gateQuestion = z.object({
  company: code,
  /** E-mail of the contact, where she is known. */
  contact: z.string().trim().max(254).optional(),
  intent: z.enum(INTENTS),
  /** The team she wants. */
  team: z.string().max(60).optional(),
  product: z.string().max(60).optional(),
  /** Number of a ticket she tells. */
  ticket: z.string().max(40).optional(),
});

/** Who clears up what stands in the way. */
export const sendTo = z
  .object({
    team: z.string(),
    label: z.string(),
    open: z.boolean(),
    /** "Aberto agora, até 17:30", "Abre terça, 13/10, às 08:00". */
    hours: z.string().nullable(),
    opensAt: instant.nullable(),
  })
  .nullable();

/** What the gate says, and where she goes instead. */
export const gateAnswer = z.object({
  allowed: z.boolean(),
  code: z.string().nullable(),
  detail: z.string().nullable(),
  sendTo,
});

const past = z.object({
  since: instant,
  reason: z.string(),
  setBy: z.string(),
  cleared: instant.nullable(),
  clearReason: z.string().nullable(),
  clearedBy: z.string().nullable(),
});

/** How a company stands with the vendor, for those who may change it. */
export const companyStanding = z.object({
  company: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  contractUntil: z.iso.date().nullable(),
  delinquencies: z.array(past),
  leaves: z.array(
    z.object({
      id: z.uuid(),
      bar: z.enum(BARS),
      reason: z.string(),
      by: z.string(),
      until: instant,
      /** The day it ends with, as it was given. */
      lastDay: z.iso.date(),
      contact: z.string().nullable(),
    }),
  ),
  contacts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      trainings: z.array(
        z.object({ id: z.uuid(), product: z.string(), evidence: z.string(), obtainedOn: z.iso.date() }),
      ),
    }),
  ),
  /** Who was turned away lately, and why. */
  turnedAway: z.array(
    z.object({ at: instant, contact: z.string().nullable(), intent: z.enum(INTENTS), code: z.string() }),
  ),
  products: z.array(z.object({ id: z.string(), label: z.string() })),
  may: z.object({ delinquency: z.boolean(), training: z.boolean(), leaves: z.array(z.enum(BARS)) }),
});

export const leaveBody = z.object({
  bar: z.enum(BARS),
  contact: z.uuid().nullable().default(null),
  reason: z.string().trim().min(1).max(500),
  /** Last day of the leave. */
  lastDay: z.iso.date(),
});

export const trainingBody = z.object({
  product: z.string().max(60).default(''),
  evidence: z.string().trim().min(1).max(200),
  obtainedOn: z.iso.date(),
});
