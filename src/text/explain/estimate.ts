import type { Locale } from '#/text/locale.ts';
import { explainWords, onDay, type ExplainWords } from './words.ts';

type Endings = Pick<ExplainWords, 'due' | 'ended' | 'pausedNow' | 'lateNow'>;

const ptBr: Endings = {
  due: (at) => `Estimativa: ${at}. Situações que pedem mais tempo podem excedê-la.`,
  ended: (state, due, at) =>
    state === 'met'
      ? `Concluído ${onDay(at)}, dentro da estimativa (${due}).`
      : state === 'breached'
        ? `Concluído ${onDay(at)}, acima da estimativa (${due}).`
        : `Encerrado ${onDay(at)}; a estimativa era ${due}.`,
  pausedNow: (due) =>
    `A contagem está pausada. Se o atendimento continuasse agora, a estimativa seria ${due}.`,
  lateNow: (due) => `Acima da estimativa, que era ${due}. O atendimento continua.`,
};

const en: Endings = {
  due: (at) => `Estimate: ${at}. What needs more time may exceed it.`,
  ended: (state, due, at) =>
    state === 'met'
      ? `Done on ${at}, within the estimate (${due}).`
      : state === 'breached'
        ? `Done on ${at}, over the estimate (${due}).`
        : `Ended on ${at}; the estimate was ${due}.`,
  pausedNow: (due) => `The clock is paused. If it went on now, the estimate would be ${due}.`,
  lateNow: (due) => `Over the estimate, which was ${due}. Service goes on.`,
};

/** The phrases for a guide whose dates are estimates (PRN-018). */
export const estimateWords = (locale: Locale): ExplainWords => ({
  ...explainWords(locale),
  ...(locale === 'en' ? en : ptBr),
});
