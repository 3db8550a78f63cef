import { z } from 'zod';
import { AUDIT_ACTS } from '#/domain/audit/act.ts';
import { instant } from './clock.ts';

const words = z.string().trim().max(100).optional();

/** What is looked for; without anything, all of it. */
const auditFilter = z.object({
  actor: words,
  subject: words,
  act: z.enum(AUDIT_ACTS).optional(),
  /** Local days, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const auditQuery = auditFilter.extend({
  /** Number of the last row that was read. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
export const auditExportQuery = auditFilter.extend({ format: z.enum(['csv', 'xlsx']) });

export const auditPage = z.object({
  rows: z.array(
    z.object({
      /** Place in the chain. */
      id: z.number().int(),
      at: instant,
      actor: z.string(),
      act: z.string(),
      subject: z.string(),
      company: z.string().nullable(),
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
      address: z.string(),
    }),
  ),
  next: z.number().int().nullable(),
  /** What can be looked for. */
  acts: z.array(z.object({ id: z.enum(AUDIT_ACTS), label: z.string() })),
});
