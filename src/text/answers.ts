import type { Acceptance, AcceptanceAnswer } from '#/domain/guide/guide.ts';
import type { Locale } from './locale.ts';

const ptBr: Readonly<Record<AcceptanceAnswer, string>> = {
  accept: 'Aprovar solução',
  accept_with_reservations: 'Aprovar com restrições',
  refuse: 'Não aprovar',
  postpone: 'Adiar a resposta',
};

const en: Readonly<Record<AcceptanceAnswer, string>> = {
  accept: 'Approve the solution',
  accept_with_reservations: 'Approve with reservations',
  refuse: 'Do not approve',
  postpone: 'Postpone the answer',
};

/** An answer to a solution in the guide's own words, or in ours where it has none. */
export const answerLabel = ({ labels }: Acceptance, answer: AcceptanceAnswer, locale: Locale): string =>
  labels[answer] ?? (locale === 'en' ? en : ptBr)[answer];
