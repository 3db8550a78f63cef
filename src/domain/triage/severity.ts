import type { Conditions, Guide, Question } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import { chosenByDate } from './date-answer.ts';

export interface Verdict {
  readonly severity: string;
  /** The guide's sentence; undefined when the severity was named, not found. */
  readonly because?: string | undefined;
}

/** What the severity is found from. */
export interface Asked {
  readonly severity?: string | undefined;
  readonly answers?: Answers | undefined;
  readonly kind?: string | undefined;
  readonly requester?: string | undefined;
}

export type Answers = Readonly<Record<string, string>>;

/**
 * The severity of a new ticket: named outright, or from the customer's answers by the first rule that matches.
 *
 * @returns a verdict, or `severity/unknown`, `triage/unknown-answer` (facts: question, answer)
 * @param openedOn local date of the opening, from which dates in the answers are counted
 * @source TTL-002, TRG-142, TRG-149 to TRG-152, TTL-096 to TTL-098, choices B-40, B-81
 */
export function severityFrom(
  guide: Guide,
  { severity, answers, kind, requester }: Asked,
  openedOn: LocalDate,
): Verdict | Refusal {
  if (severity !== undefined)
    return guide.severities.some(({ id }) => id === severity)
      ? { severity }
      : refuse('severity/unknown', { severity });
  const given: Record<string, string> = { ...(kind && { kind }), ...(requester && { requester }) };
  for (const [question, answer] of Object.entries(answers ?? {})) {
    const chosen = chosenByDate(guide.triage.questions, question, answer, openedOn) ?? answer;
    if (!isOffered(guide.triage.questions, question, chosen))
      return refuse('triage/unknown-answer', { question, answer });
    given[question] = chosen;
  }
  const rule = guide.triage.rules.find(({ when, unless }) => meets(given, when) && !meetsAny(given, unless));
  return rule ? { severity: rule.severity, because: rule.because } : { severity: guide.defaultSeverity };
}

/** Whether every answer is there without which nothing is opened. @returns `triage/answer-missing` (PRO-111) */
export function unlessAnswered({ triage }: Guide, { answers, kind, requester }: Asked): Refusal | undefined {
  const given: Answers = { ...answers, ...(kind && { kind }), ...(requester && { requester }) };
  const missing = triage.questions.find(
    ({ id, required, askedWhen }) => required && !given[id] && meets(given, askedWhen ?? {}),
  );
  return missing && refuse('triage/answer-missing', { question: missing.label });
}

const meets = (answers: Answers, conditions: Conditions) =>
  Object.entries(conditions).every(([question, wanted]) => wanted.includes(answers[question] ?? ''));

const meetsAny = (answers: Answers, conditions: Conditions) =>
  Object.entries(conditions).some(([question, wanted]) => wanted.includes(answers[question] ?? ''));

const isOffered = (questions: readonly Question[], question: string, answer: string) =>
  questions.some(({ id, answers }) => id === question && answers.some((offered) => offered.id === answer));
