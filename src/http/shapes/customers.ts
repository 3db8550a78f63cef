import { z } from 'zod';
import { COMPANY_FIELDS } from '#/domain/registry/company.ts';
import { CONTACT_FIELDS } from '#/domain/registry/contact.ts';
import { CONTACT_RIGHTS } from '#/domain/registry/contact-rights.ts';

const MOST_CELL = 600;
const cell = z.string().max(MOST_CELL);

/** A record as one writes it; what is left out stays as it is, and is empty in a new one. */
export const customerBody = z.partialRecord(z.enum(COMPANY_FIELDS), cell);
export const contactBody = z.partialRecord(z.enum(CONTACT_FIELDS), cell);

export const customerQuery = z.object({
  q: z.string().max(200).default(''),
  cursor: z.string().max(400).optional(),
  /** `mine`: whose account the reader looks after. */
  account: z.literal('mine').optional(),
});

export const customerPage = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      name: z.string(),
      /** With punctuation; empty while it is not known. */
      taxId: z.string(),
      plan: z.string(),
      city: z.string(),
      segment: z.string(),
      contacts: z.int(),
    }),
  ),
  next: z.string().nullable(),
});

export const customerRecord = z.object({
  id: z.uuid(),
  record: z.record(z.enum(COMPANY_FIELDS), z.string()),
  contacts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      cpf: z.string(),
      requester: z.string(),
      administrator: z.boolean(),
      denied: z.array(z.enum(CONTACT_RIGHTS)),
      active: z.boolean(),
    }),
  ),
  account: z.array(
    z.object({ part: z.enum(['executive', 'manager']), person: z.uuid(), name: z.string(), from: z.int() }),
  ),
  /** Who may be given it. */
  agents: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What may be chosen, by the guide in force. */
  contracts: z.array(z.object({ id: z.string(), label: z.string() })),
  requesterKinds: z.array(z.object({ id: z.string(), label: z.string() })),
});

/** What was done with what was written. */
export const kept = z.object({
  outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
  id: z.uuid().nullable(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
});

/** Whom to take out of a company. */
export const contactRemovalBody = z.object({ contact: z.uuid() });

export const accountBody = z.object({ part: z.enum(['executive', 'manager']), person: z.uuid().nullable() });

/** A file of twenty thousand lines. */
const MOST_TEXT = 7_000_000;
export const importBody = z.object({
  kind: z.enum(['companies', 'contacts', 'delinquencies']),
  text: z.string().max(MOST_TEXT),
  dry: z.boolean(),
});

export const imported = z.object({
  /** False after a dry run, and when a line was refused: then nothing was written. */
  applied: z.boolean(),
  counts: z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), refused: z.int() }),
  /** Heads of columns that mean nothing here: they are left out. */
  ignored: z.array(z.string()),
  /** What is to be read: refusals first, then what changes; a thousand at most. */
  lines: z.array(
    z.object({
      line: z.int(),
      key: z.string(),
      outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
      /** What becomes of which field, as one writes it; empty is nothing. */
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
      fields: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
  ),
});

export const exportQuery = z.object({ kind: z.enum(['companies', 'contacts']) });

export const codeBody = z.object({ sought: z.string().trim().min(1).max(40) });
export const codeAnswer = z.object({ code: z.string(), name: z.string() });
