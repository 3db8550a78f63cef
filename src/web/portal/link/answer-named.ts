import type { AnswerEvent } from '../../shared/shapes.ts';

const EVENTS: Readonly<Record<string, AnswerEvent['event']>> = {
  accept: 'accepted',
  accept_with_reservations: 'accepted_with_reservations',
  refuse: 'refused',
  postpone: 'postponed',
};

/** The answer a mail's link names (`?resposta=accept`); none when it names something else. */
export const answerNamed = (name: string | undefined): AnswerEvent['event'] | undefined =>
  name === undefined ? undefined : EVENTS[name];
