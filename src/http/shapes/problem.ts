import { z } from 'zod';

/** RFC 9457, with a stable code as type and a Portuguese detail. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Facts of a refusal, for programs. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Fields that were refused, with what to write instead. */
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
