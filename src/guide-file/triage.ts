import { z } from 'zod';
import type { Conditions, Question } from '#/domain/guide/guide.ts';
import { id, oneOrMore, section, words } from './section.ts';

/** `{ uso: nao }` or `{ uso: [nao, restricoes_severas] }`. */
const conditions = z.record(z.string(), oneOrMore(words)).transform((map): Conditions => map);

/** `{ sim: Sim, nao: Não }`, or a list of ids that are their own labels. */
const answers = z
  .preprocess(
    (value) =>
      Array.isArray(value)
        ? value.map((item) => (typeof item === 'object' ? item : { id: item }))
        : asList(value),
    z.array(section({ id, label: words.optional() })).min(1),
  )
  .transform((list): Question['answers'] =>
    list.map(({ id, label = id.replaceAll('_', ' ') }) => ({ id, label })),
  );

function asList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([id, label]) => ({ id, label }));
}

/** Questions of the opening form, and the rules by which the answers give the severity. */
export const triage = section({
  questions: z.array(section({ id, label: words, answers, asked_when: conditions.optional() })).default([]),
  rules: z
    .array(
      section({
        when: conditions,
        unless: conditions.default({}),
        severity: id,
        because: z.string().default(''),
      }),
    )
    .default([]),
}).transform(({ questions, rules }) => ({
  questions: questions.map(({ asked_when, ...question }) => ({ ...question, askedWhen: asked_when })),
  rules,
}));
