import type { z } from 'zod';
import type { Plan } from '#/app/guide-plan.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { Problem } from '#/guide-file/problem.ts';
import type { guideProblem, planView } from '#/http/shapes/desk-guide.ts';
import type { Locale } from '#/text/locale.ts';
import { differenceInWords } from '#/text/plan/difference.ts';
import { effectInWords, oneEffectInWords } from '#/text/plan/effect.ts';

type PlanView = z.infer<typeof planView>;

/** A plan in the reader's language. */
export function viewPlan(plan: Plan | { readonly problems: readonly Problem[] }, locale: Locale): PlanView {
  if ('problems' in plan)
    return { ...NOTHING, problems: plan.problems.map((one) => viewProblem(one, locale)) };
  const { candidate, ruling, differences, examples, failed, effect } = plan;
  const zone = candidate.vendor.timeZone;
  const at = (instant: number | undefined) => (instant === undefined ? null : withOffset(instant, zone));
  return {
    problems: [],
    against: ruling?.id ?? null,
    differences: differences.map((difference) => ({
      path: [...difference.path],
      kind: difference.kind,
      ...differenceInWords(difference, ruling?.guide ?? candidate, candidate, locale),
    })),
    examples: { checked: examples, failed: failed.map((one) => viewProblem(one, locale)) },
    effect: {
      sentence: effectInWords(effect, locale),
      open: effect.open,
      ...effect.counts,
      tickets: effect.tickets.map(({ number, effects }) => ({
        number,
        dates: effects.map((one) => ({
          clock: one.clock,
          before: at(one.before),
          after: at(one.after),
          words: oneEffectInWords(one, zone, locale),
        })),
      })),
      more: effect.more,
    },
  };
}

const NOTHING: PlanView = {
  problems: [],
  against: null,
  differences: [],
  examples: { checked: 0, failed: [] },
  effect: { sentence: '', open: 0, later: 0, earlier: 0, gained: 0, lost: 0, tickets: [], more: 0 },
};

const viewProblem = (
  { line, key, message, messageEn }: Problem,
  locale: Locale,
): z.infer<typeof guideProblem> => ({ line, key, message: locale === 'en' ? messageEn : message });
