import { z } from 'zod';
import { ON_BEHALF } from '#/domain/guide/form.ts';
import { openBody, previewBody } from './opening.ts';

/** Part of a name, an e-mail or a company, or a customer code. */
export const contactQuery = z.object({ q: z.string().max(200).default('') });

export const contactsFound = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    companies: z.array(
      z.object({ id: z.uuid(), name: z.string(), code: z.string(), products: z.array(z.string()) }),
    ),
  }),
);

export const contactParams = z.object({ contact: z.uuid() });

/** How she reached the vendor. */
const channel = z.enum(ON_BEHALF);

/** The held mail it is made of: its terms count from when that arrived. */
const mail = z.uuid().optional();

export const deskPreviewBody = previewBody.extend({ mail });
export const deskOpenBody = openBody.extend({ channel, mail });

/** A part of a ticket that gets one of its own. */
export const splitBody = z.object({
  key: z.uuid(),
  subject: z.string().trim().max(500),
  description: z.string().trim().max(20_000),
  as: z.enum(['split', 'child']).default('split'),
});

export const splitDone = z.object({ number: z.string() });

/** Ways in which the guide lets an agent open for somebody. */
export const onBehalf = z.object({ channels: z.array(channel) });
