import { z } from 'zod';

const name = z.string().max(60);
const value = z.string().trim().max(300);

/** What a company has: contract, components with their parameters, editions by product. */
export const contractChoice = z.object({
  contract: name.nullable(),
  terms: z.record(name, z.record(name, value)),
  editions: z.record(name, name),
  /** Products with their modules, none for all of them; null where nobody wrote it down; absent leaves it as it is. */
  contracted: z
    .record(name, z.array(z.string().max(120)).max(200))
    .nullable()
    .optional(),
});

/** The same, with everything the guide in force offers to choose from. */
export const companyContract = contractChoice.extend({
  contracts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      components: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          parameters: z.array(z.object({ id: z.string(), label: z.string() })),
        }),
      ),
    }),
  ),
  /** Whether only what was contracted is supported, where it is written down (TRG-031). */
  contractedOnly: z.boolean(),
  /** Products and modules a company may have. */
  sold: z.array(z.object({ id: z.string(), label: z.string(), modules: z.array(z.string()) })),
  /** Products that are sold in editions. */
  products: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      editions: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
});

/** Companies whose tickets speak for a contract they do not have, with the reasons in words. */
export const candidates = z.array(
  z.object({
    company: z.object({ id: z.uuid(), name: z.string() }),
    contract: z.string(),
    reasons: z.array(z.string()),
  }),
);
