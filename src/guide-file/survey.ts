import { z } from 'zod';
import type { Survey } from '#/domain/guide/survey.ts';
import { section, say, words } from './section.ts';

const BEST = 100;

const value = section({
  value: z.int().min(0).max(100),
  label: words,
  score: z.int().min(0).max(BEST).optional(),
});

/**
 * The satisfaction survey. Without scores of their own the answers are spread evenly from `best: first` (100) down to
 * 0, or the other way round.
 */
export const survey = section({
  question: words,
  scale: z.array(value).min(2),
  best: z.enum(['first', 'last']).default('first'),
  after: z.enum(['approval', 'closing']).default('closing'),
  days: z.int().min(1).max(365).default(30),
  remind_after: z.int().min(1).max(90).optional(),
  button: words.optional(),
  confidential: z.boolean().default(true),
  dissatisfied_up_to: z.int().min(0).max(BEST).default(25),
})
  .superRefine(({ scale }, context) => {
    const seen = new Set<number>();
    for (const [i, { value: given }] of scale.entries()) {
      if (seen.has(given))
        context.addIssue({ code: 'custom', path: ['scale', i, 'value'], message: twice(given) });
      seen.add(given);
    }
  })
  .transform(({ scale, best, dissatisfied_up_to, remind_after, ...rest }): Survey => {
    const step = BEST / (scale.length - 1);
    const spread = (i: number) => Math.round(best === 'first' ? BEST - i * step : i * step);
    return {
      ...rest,
      scale: scale.map(({ score, ...rest }, i) => ({ ...rest, score: score ?? spread(i) })),
      remindAfter: remind_after,
      dissatisfiedUpTo: dissatisfied_up_to,
    };
  });

const twice = (value: number) =>
  say({
    pt: `o valor ${value} aparece duas vezes na escala; dê a cada resposta um valor próprio`,
    en: `the value ${value} appears twice in the scale; give each answer a value of its own`,
  });
