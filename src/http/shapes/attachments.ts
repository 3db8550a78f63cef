import { z } from 'zod';
import { FILE_KINDS } from '#/domain/guide/form.ts';

/** What a fiscal invoice among the files says of itself (TTL-054). */
export const invoiceView = z.object({
  key: z.string(),
  isKeyRight: z.boolean(),
  number: z.string(),
  series: z.string(),
  issuedAt: z.string(),
  issuer: z.string(),
  issuerId: z.string(),
  isIssuerIdRight: z.boolean(),
  environment: z.enum(['production', 'test', '']),
  answer: z.object({ code: z.string(), reason: z.string() }).nullable(),
});

/** A file as it hangs on an entry, or waits to be sent. */
export const fileView = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.number().int(),
  mediaType: z.string(),
  kind: z.enum(FILE_KINDS),
  /** How the page may show it; null: it is downloaded. */
  shown: z.enum(['image', 'video']).nullable(),
  invoice: invoiceView.nullable(),
});

/** Drafts that come along with an entry. */
export const fileIds = z.array(z.uuid()).max(50).optional();
