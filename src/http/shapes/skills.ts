import { z } from 'zod';

const kept = {
  skill: z.string().trim().min(1).max(60),
  evidence: z.string().trim().min(1).max(200),
  obtainedOn: z.iso.date(),
  /** Last day of validity; null is for good. */
  validUntil: z.iso.date().nullable(),
};

export const skillBody = z.object({ person: z.uuid(), ...kept });

/** Trainings and certifications, with the people and skills to choose from. */
export const skillRecord = z.object({
  skills: z.array(z.object({ id: z.uuid(), name: z.string(), ...kept })),
  /** Empty for whoever only sees her own. */
  agents: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Skills that products of the guide ask for. */
  asked: z.array(z.string()),
});
