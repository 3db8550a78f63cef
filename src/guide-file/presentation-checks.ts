import { TICKET_STATES } from '#/domain/ticket/state.ts';
import type { GuideFile } from './file.ts';
import type { Finding } from './problem.ts';

/** Every state is found under some tab. */
export function presentationFindings({ tabs }: GuideFile): Finding[] {
  return TICKET_STATES.filter((state) => !tabs.some(({ states }) => states.includes(state))).map((state) => ({
    path: ['tabs'],
    words: {
      pt: `a situação “${state}” não está em nenhuma aba; acrescente-a aos states de uma delas`,
      en: `the state “${state}” is under no tab; add it to the states of one of them`,
    },
  }));
}
