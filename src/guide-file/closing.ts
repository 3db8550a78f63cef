import { z } from 'zod';
import { duration } from './duration.ts';
import { id, section, words } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

const demand = z.enum(['required', 'optional', 'off']);

const field = section({
  id,
  label: words,
  kind: z.enum(['text', 'link', 'tick']).default('text'),
  required: yesOrNo.default(true),
  group: id.optional(),
});

const category = section({
  id,
  label: words,
  meaning: words,
  asks: z.array(field).default([]),
  billable: yesOrNo.default(true),
  article: yesOrNo.default(false),
});

/** What is said of a ticket when its solution is given: the closed list of categories, the cause, the matter. */
export const closing = section({
  category: demand.default('optional'),
  cause: demand.default('off'),
  scope: demand.default('optional'),
  categories: z.array(category).default([]),
  no_answer: id.optional(),
  not_reached: id.optional(),
}).transform(({ no_answer, not_reached, ...rest }) => ({
  ...rest,
  noAnswer: no_answer,
  notReached: not_reached,
}));

/** What happens while the customer does not answer (choice B-75). */
export const noReturn = section({
  remind_after: z.array(duration).default([]),
  finish_after: duration,
  automatic: yesOrNo.default(false),
}).transform(({ remind_after, finish_after, automatic }) => ({
  remindAfter: remind_after,
  finishAfter: finish_after,
  automatic,
}));
