import { z } from 'zod';
import { instant } from './clock.ts';

const topic = z.object({
  id: z.uuid(),
  title: z.string(),
  author: z.string(),
  asked: instant,
  /** When the latest answer came. */
  moved: instant,
  answers: z.number().int(),
  solved: z.boolean(),
  mine: z.boolean(),
  /** Answers whoever asked has not read yet. */
  fresh: z.boolean(),
});

export const communitiesView = z.array(z.object({ id: z.string(), label: z.string(), about: z.string() }));

export const topicsView = z.object({ topics: z.array(topic), next: z.string().nullable() });

export const topicView = topic.extend({
  community: z.string(),
  body: z.string(),
  list: z.array(
    z.object({
      id: z.uuid(),
      author: z.string(),
      body: z.string(),
      at: instant,
      mine: z.boolean(),
      removed: z.boolean(),
      /** Whoever asked says that it helped. */
      helped: z.boolean(),
    }),
  ),
});

export const topicsQuery = z.object({
  q: z.string().trim().max(200).default(''),
  unanswered: z.enum(['yes', 'no']).default('no'),
  cursor: z.string().max(200).optional(),
});

const body = z.string().trim().min(1).max(20_000);
/** Drawn by the browser; sent twice, kept once. */
const id = z.uuid();
export const topicBody = z.object({ id, title: z.string().trim().min(1).max(200), body });
export const answerBody = z.object({ id, body });
export const settledBody = z.object({ answer: z.uuid().nullable() });
