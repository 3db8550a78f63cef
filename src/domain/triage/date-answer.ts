import type { Question } from '#/domain/guide/guide.ts';
import type { LocalDate } from '#/domain/time/instant.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The answer a date stands for; undefined where no date is asked, or it is none.
 *
 * @source TTL-098, choice B-40
 */
export function chosenByDate(
  questions: readonly Question[],
  id: string,
  answer: string,
  openedOn: LocalDate,
): string | undefined {
  const bands = questions.find((question) => question.id === id)?.dateBands;
  const days = bands && daysBetween(openedOn, answer);
  if (!bands || days === undefined) return undefined;
  return bands.find(({ upTo }) => upTo === undefined || days <= upTo)?.answer;
}

function daysBetween(from: LocalDate, to: string): number | undefined {
  if (!DATE.test(to)) return undefined;
  try {
    return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
  } catch {
    return undefined;
  }
}
