import { z } from 'zod';

/** Every way to reach the vendor, for a customer: teams with their hours, and what her own contracts give. */
export const channels = z.object({
  teams: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      about: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      channels: z.array(z.string()),
      /** The ordinary week in words; empty where the severity decides. */
      hours: z.array(z.string()),
      /** Dated exceptions to come, such as seasonal hours. */
      coming: z.array(z.string()),
      /** "Aberto agora, até 19:00". */
      now: z.string().nullable(),
    }),
  ),
  /** Phones of the contracts her companies have, and of no other. */
  contracts: z.array(z.object({ label: z.string(), phone: z.string() })),
});
