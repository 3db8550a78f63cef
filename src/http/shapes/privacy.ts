import { z } from 'zod';
import { REQUEST_KINDS, REQUEST_OUTCOMES } from '#/domain/privacy/request.ts';
import { GOING, STAYING } from '#/domain/privacy/traces.ts';
import { instant } from './clock.ts';

const request = z.object({
  id: z.uuid(),
  kind: z.enum(REQUEST_KINDS),
  asked: instant,
  /** Last day of the term, in the vendor's zone. */
  due: z.iso.date(),
  /** Null while it waits. */
  settled: instant.nullable(),
  outcome: z.enum(REQUEST_OUTCOMES).nullable(),
  answer: z.string(),
});

/** What somebody asked about her own data, and whether a copy waits for her. */
export const ownPrivacy = z.object({
  requests: z.array(request),
  hasCopy: z.boolean(),
  /** The notice in force, and when she agreed to it; null where there is none. */
  notice: z.object({ version: z.string(), agreed: instant.nullable() }).nullable(),
});
/** The notice as people read it. */
export const privacyNotice = z.object({
  version: z.string(),
  html: z.string(),
  /** How long things are kept, as the guide in force has it; what is kept for good is not named. */
  kept: z.array(z.object({ what: z.string(), term: z.string() })),
});
export const consentBody = z.object({ version: z.string().max(40) });
export const askBody = z.object({ kind: z.enum(REQUEST_KINDS) });

export const privacyRequests = z.array(
  request.extend({
    person: z.uuid(),
    name: z.string(),
    /** Name of who answered. */
    by: z.string().nullable(),
    /** Waiting beyond its term. */
    isLate: z.boolean(),
  }),
);
export const requestParams = z.object({ id: z.uuid() });
export const answerBody = z.object({
  outcome: z.enum(REQUEST_OUTCOMES),
  answer: z.string().max(1_000).default(''),
});

const contact = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  isActive: z.boolean(),
  companies: z.array(z.string()),
});
export const contactsQuery = z.object({ q: z.string().trim().max(200) });
export const privacyContacts = z.array(contact);
export const contactParams = z.object({ contact: z.uuid() });

/** What would go and what would stay of somebody. */
export const privacyTraces = z.object({
  contact,
  goes: z.array(z.object({ kind: z.enum(GOING), count: z.number().int() })),
  stays: z.array(z.object({ kind: z.enum(STAYING), count: z.number().int() })),
});
export const erasureBody = z.object({ reason: z.string().max(1_000) });
