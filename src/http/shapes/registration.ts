import { z } from 'zod';
import { PROOFS } from '#/domain/people/proof.ts';

/** How her identity was verified: compulsory. */
const proof = z.enum(PROOFS);

export const registrationQuery = z.object({ q: z.string().trim().max(200) });
export const registrationFound = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    /** m•••@acme.com.br */
    email: z.string(),
    phone: z.string(),
    companies: z.array(z.string()),
    isActive: z.boolean(),
  }),
);
export const newEmailBody = z.object({ email: z.string().max(300), proof });
export const activationBody = z.object({ proof });

/** Somebody who asked to be registered, with the company she is of. */
export const newcomerBody = z.object({
  company: z.uuid(),
  name: z.string().max(300),
  email: z.string().max(300),
  phone: z.string().max(60).default(''),
  /** What she is to the vendor, where the guide tells kinds apart. */
  requester: z.string().max(60).optional(),
  /** Whether the company named her to keep its contacts (TRG-089). */
  administrator: z.boolean().default(false),
  proof,
});
