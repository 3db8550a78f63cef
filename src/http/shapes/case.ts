import { z } from 'zod';
import { OFFERS } from '#/domain/guide/document.ts';
import { localDate } from './clock.ts';

const named = z.object({ id: z.string(), label: z.string() });

/** What a ticket is about and what its contract says of that, for the desk. */
export const deskCase = z.object({
  /** Null where the guide knows no kinds of contact, or nobody said. */
  kind: named.nullable(),
  kinds: z.array(named.extend({ legalDate: z.boolean(), agreedDate: z.boolean() })),
  legalDate: localDate.nullable(),
  /** Day agreed with the customer (CON-015). */
  agreedOn: localDate.nullable(),
  /** What the requester is to the vendor, and whether somebody said so (CON-017). */
  requester: named.extend({ known: z.boolean() }).nullable(),
  requesters: z.array(named),
  /** The unit that pays, and how it is charged; null where the customer pays (CON-058). */
  payer: z.object({ unit: z.string(), charge: z.enum(['invoice', 'transfer']).nullable() }).nullable(),
  scope: z.array(named),
  /** The team that takes what support does not cover. */
  services: z.string().nullable(),
  cover: z
    .object({
      item: z.string(),
      covered: z.boolean(),
      responsible: z.string().nullable(),
      note: z.string().nullable(),
      /** What may be offered instead, and whether it was. */
      offer: z.object({ id: z.enum(OFFERS), label: z.string(), made: z.boolean() }).nullable(),
    })
    .nullable(),
});

/** What the customer contracted, with what is noted of it, and her edition of the ticket's product. */
export const customerContract = z.object({
  contract: z.string().nullable(),
  components: z.array(
    z.object({
      label: z.string(),
      parameters: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  edition: z.object({ label: z.string(), note: z.string() }).nullable(),
});
