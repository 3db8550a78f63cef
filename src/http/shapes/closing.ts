import { z } from 'zod';

const demand = z.enum(['required', 'optional', 'off']);

/** What the guide asks with a solution, and what was said of it already. */
export const deskClosing = z.object({
  category: demand,
  cause: demand,
  scope: demand,
  categories: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      meaning: z.string(),
      asks: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          kind: z.enum(['text', 'link', 'tick']),
          /** False where it may be left out, or where another one will do. */
          required: z.boolean(),
        }),
      ),
    }),
  ),
  /** Id of the category it has. */
  current: z.string().nullable(),
  caused: z.boolean(),
});
