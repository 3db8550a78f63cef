import type { Guide } from '#/domain/guide/guide.ts';
import { targetInWords } from '#/text/amount.ts';
import type { Locale } from '#/text/locale.ts';
import type { Block } from './block.ts';
import { minuteOfDay } from './week.ts';
import { guideWords } from './words.ts';

/** The whole ritual after a solution: term, answers, reminder, postponement, silence and what comes after. */
export function acceptanceList({ acceptance }: Guide, locale: Locale): Block {
  const words = guideWords(locale);
  if (!acceptance) return { kind: 'list', items: [] };
  const { window, answers, remindBefore, remindAt, postpone, byPhone, onSilence, followUp } = acceptance;
  const term = (duration: typeof window) => targetInWords(duration, false, locale);
  return {
    kind: 'list',
    items: [
      words.window(term(window)),
      words.answersAre(answers.map((answer) => words.answer[answer])),
      ...(byPhone ? [words.byPhone] : []),
      ...(remindBefore ? [words.remind(term(remindBefore), minuteOfDay(remindAt))] : []),
      ...(postpone ? [words.postponement(postpone.times, term(postpone.by))] : []),
      onSilence === 'accept_tacitly' ? words.tacit : words.closes,
      followUp ? `${words.neverReopens} ${words.followUp}` : words.neverReopens,
    ],
  };
}

/** How often the customer is called before a ticket closes without her (PRO-054, PRO-055). */
export function attemptsList({ contactAttempts }: Guide, locale: Locale): Block {
  const { attempts, attemptsFail, attemptsRestart } = guideWords(locale);
  if (!contactAttempts) return { kind: 'list', items: [] };
  const { times, afternoonFrom } = contactAttempts;
  return {
    kind: 'list',
    items: [attempts(times, minuteOfDay(afternoonFrom)), attemptsFail, attemptsRestart],
  };
}
