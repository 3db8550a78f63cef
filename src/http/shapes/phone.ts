import { z } from 'zod';
import { instant } from './clock.ts';

const keys = z.string().trim().max(40);

/** What somebody typed on a telephone, or said in a chat. */
export const callBody = z.object({
  channel: z.enum(['phone', 'chat']).default('phone'),
  option: z.string().regex(/^\d$/).optional(),
  cpf: keys.optional(),
  pin: keys.optional(),
  code: keys.optional(),
  /** Number of a ticket, digits alone. */
  number: keys.optional(),
  /** She asks for whoever has the ticket. */
  specialist: z.boolean().default(false),
});

export const callAnswer = z.object({
  /** `again`: ask her once more; `told`: the words are all; `transfer`: put her through by `route`. */
  next: z.enum(['again', 'told', 'transfer']),
  caller: z
    .object({ name: z.string().nullable(), company: z.string(), code: z.string(), plan: z.string() })
    .nullable(),
  allowed: z.boolean(),
  /** Why she may not. */
  code: z.string().nullable(),
  ticket: z.object({ number: z.string(), state: z.string(), due: instant.nullable() }).nullable(),
  route: z
    .object({
      team: z.string(),
      label: z.string(),
      /** Who is called first. */
      agent: z.object({ id: z.string(), name: z.string() }).nullable(),
      open: z.boolean(),
      hours: z.string().nullable(),
      opensAt: instant.nullable(),
    })
    .nullable(),
  /** What the voice says, in the language asked for. */
  spoken: z.string(),
});

export const pinBody = z.object({ pin: z.string().max(20) });
