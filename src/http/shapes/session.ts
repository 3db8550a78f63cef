import { z } from 'zod';
import { INTENTS } from '#/domain/guide/gate.ts';
import { sendTo } from './gate.ts';

export const signIn = z.object({
  email: z.string().trim().max(254),
  password: z.string().max(200),
  /** Of the second factor, or a recovery code, where one was asked for. */
  code: z.string().max(40).optional(),
});

export const session = z.object({
  person: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    kind: z.enum(['agent', 'contact']),
    /** Whether she may propose guide versions and put them in force. */
    governs: z.boolean(),
    /** Team of an agent; empty for contacts and agents of none. */
    team: z.string(),
    /** Whether she leads, and reads what customers say of the service. */
    leads: z.boolean(),
    /** Whether she registers customers and their people. */
    keepsCustomers: z.boolean(),
    /** Whether she verifies people who cannot enter; where the guide has a team for it. */
    registers: z.boolean(),
    /** Whether she says by which other houses people enter. */
    keepsEntry: z.boolean(),
    /** Whether she answers for personal data. */
    keepsPrivacy: z.boolean(),
  }),
  companies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What a contact may not do now for any of her companies, and what she may do about it. */
  barred: z.array(z.object({ intent: z.enum(INTENTS), code: z.string(), detail: z.string(), sendTo })),
  /** Companies of hers for which alone the portal is closed, and why; empty where it is closed for all of them. */
  closed: z.array(z.object({ company: z.string(), code: z.string(), detail: z.string(), sendTo })),
  /** How many companies of hers the company account she came by does not speak for: nothing of theirs is here. */
  unvouched: z.int(),
  /** What a contact is asked about herself: a telephone last confirmed long ago, an address mail comes back from. */
  asks: z.object({
    phone: z.string().nullable(),
    mailRefused: z.boolean(),
    /** Version of the privacy notice she has not agreed to. */
    consent: z.string().nullable(),
  }),
  /** Her role asks for a second factor she has not set up: nothing but her account works. */
  secondFactorNeeded: z.boolean(),
  /** Goes back in the header `x-guiche-csrf` of everything that changes something. */
  csrf: z.string(),
});

/** What anybody may know of this site before signing in. */
export const site = z.object({
  vendor: z.object({
    id: z.string(),
    name: z.string(),
    accent: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    edition: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  /** Whether there is a privacy notice to read. */
  hasNotice: z.boolean(),
  /** What the desk has, by its guide: days agreed with customers, places to ask colleagues. */
  desk: z.object({ agenda: z.boolean(), communities: z.boolean() }),
  /** Sign-ins of the demo company; empty outside a demo. */
  demo: z.array(z.object({ name: z.string(), role: z.string(), email: z.string(), password: z.string() })),
  /** True when time is moved by hand (end-to-end tests). */
  manualClock: z.boolean(),
});
