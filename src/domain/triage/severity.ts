import type { Conditions, Guide, Question } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';

export interface Verdict {
  readonly severity: string;
  /** The guide's sentence; undefined when the severity was named, not found. */
  readonly because?: string | undefined;
}

export type Answers = Readonly<Record<string, string>>;

/**
 * The severity of a new ticket: named outright, or from the customer's answers by the first rule that matches.
 *
 * @returns a verdict, or `severity/unknown`, `triage/unknown-answer` (facts: question, answer)
 * @source TRG-142, TRG-149 to TRG-152, choice B-81
 */
export function severityFrom(
  guide: Guide,
  { severity, answers }: { readonly severity?: string | undefined; readonly answers?: Answers | undefined },
): Verdict | Refusal {
  if (severity !== undefined)
    return guide.severities.some(({ id }) => id === severity)
      ? { severity }
      : refuse('severity/unknown', { severity });
  const given = answers ?? {};
  for (const [question, answer] of Object.entries(given))
    if (!isOffered(guide.triage.questions, question, answer))
      return refuse('triage/unknown-answer', { question, answer });
  const rule = guide.triage.rules.find(({ when, unless }) => meets(given, when) && !meetsAny(given, unless));
  return rule ? { severity: rule.severity, because: rule.because } : { severity: guide.defaultSeverity };
}

/** The questions to ask now, given the answers so far. */
export function questionsFor(guide: Guide, answers: Answers): readonly Question[] {
  return guide.triage.questions.filter(({ askedWhen }) => !askedWhen || meets(answers, askedWhen));
}

const meets = (answers: Answers, conditions: Conditions) =>
  Object.entries(conditions).every(([question, wanted]) => wanted.includes(answers[question] ?? ''));

const meetsAny = (answers: Answers, conditions: Conditions) =>
  Object.entries(conditions).some(([question, wanted]) => wanted.includes(answers[question] ?? ''));

const isOffered = (questions: readonly Question[], question: string, answer: string) =>
  questions.some(({ id, answers }) => id === question && answers.some((offered) => offered.id === answer));
