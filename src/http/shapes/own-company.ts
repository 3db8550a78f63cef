import { z } from 'zod';
import { ADDRESS_FIELDS } from '#/domain/registry/company.ts';
import { CONTACT_RIGHTS } from '#/domain/registry/contact-rights.ts';
import { contactBody, customerBody } from './customers.ts';

/** A company as its own people see it. */
export const ownCompany = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  taxId: z.string(),
  plan: z.string(),
  tradeName: z.string(),
  /** Contract of the guide in force; null is the common one. */
  contract: z.string().nullable(),
  /** Last day of the contract; null is one without an end. */
  contractUntil: z.iso.date().nullable(),
  /** Products she has, as far as it is written down. */
  products: z.array(z.string()),
  /** The place and where the bills go, as one writes them; empty is not known, or the same place. */
  addresses: z.record(z.enum(ADDRESS_FIELDS), z.string()),
  /** Who of the vendor answers for the account. */
  account: z.array(
    z.object({
      part: z.enum(['executive', 'manager']),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
    }),
  ),
  /** Whether she keeps its contacts and its data. */
  keeps: z.boolean(),
  /** Empty for whoever does not keep them. */
  contacts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      administrator: z.boolean(),
      denied: z.array(z.string()),
      /** She was invited back and did not agree yet. */
      awaited: z.boolean(),
    }),
  ),
});
export const ownCompanies = z.object({ companies: z.array(ownCompany) });

export const ownContactBody = z.object({ contact: contactBody, denied: z.array(z.enum(CONTACT_RIGHTS)) });
export const removalBody = z.object({ contact: z.uuid() });
export const ownAddressesBody = customerBody;

/** What is wrong with what was written; empty when it was kept. */
export const ownKept = z.object({
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
});
