import { z } from 'zod';

/** What the knowledge base has for a ticket. */
export const articlesView = z.array(
  z.object({
    id: z.uuid(),
    /** KB-31 */
    name: z.string(),
    title: z.string(),
    body: z.string(),
    state: z.enum(['draft', 'internal', 'published']),
    linked: z.boolean(),
  }),
);

/** An article that is there, or a new draft. */
export const articleBody = z.union([
  z.object({ id: z.uuid() }),
  z.object({ title: z.string().trim().min(1).max(300), body: z.string().trim().min(1).max(20_000) }),
]);
