import { z } from 'zod';
import type { Conditions, Question } from '#/domain/guide/guide.ts';
import { readDuration } from '#/domain/time/duration.ts';
import { byId, id, oneOrMore, say, section, words, written, wrong } from './section.ts';

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

/** `5 calendar days`, or `any` for whatever lies beyond. */
const reach = written<{ readonly upTo?: number }>((text) => {
  if (text.trim() === 'any') return { value: {} };
  const term = readDuration(text);
  return term?.unit === 'calendar_days'
    ? { value: { upTo: term.amount } }
    : wrong(
        `“${text}” não diz até quando; escreva os dias que faltam, como em 5 calendar days, ou any para o resto`,
        `“${text}” does not say how far; write the days left, as in 5 calendar days, or any for the rest`,
      );
});

/** `{ vence_logo: 5 calendar days, vence_depois: any }`: the first band that reaches the date given. */
const dateBands = byId(reach).transform((map) =>
  Object.entries(map).map(([answer, band]) => ({ answer, ...band })),
);

const question = section({
  id,
  label: words,
  answers: answers.optional(),
  date: dateBands.optional(),
  asked_when: conditions.optional(),
  required: z.boolean().default(false),
})
  .refine(({ answers: choices, date }) => (choices === undefined) !== (date === undefined), {
    message: say({
      pt: 'a pergunta precisa de answers (respostas para escolher) ou de date (uma data), e de um só dos dois',
      en: 'a question needs answers (choices) or date (a date), and only one of them',
    }),
  })
  .transform(({ asked_when, date, answers: choices, ...asked }): Question => ({
    ...asked,
    answers:
      choices ?? (date ?? []).map(({ answer }) => ({ id: answer, label: answer.replaceAll('_', ' ') })),
    askedWhen: asked_when,
    ...(date ? { dateBands: date } : {}),
  }));

/** Questions of the opening form, and the rules by which the answers give the severity. */
export const triage = section({
  questions: z.array(question).default([]),
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
});
