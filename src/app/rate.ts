import { storeSurveyAnswer } from '#/db/survey.ts';
import { lockTicket } from '#/db/tickets.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Writes down what the customer says of the service: the history tells that she answered, the answer itself is kept
 * where only those may read it whom the guide allows; a dissatisfied one is a task for whoever leads the team.
 *
 * @throws Failure `ticket/not-found`, or the refusal of the rules (`survey/…`, `ticket/rated-already`)
 * @source PRN-041, PRN-042, TTL-114, choice B-39
 */
export async function rateTicket(
  visit: PersonalVisit,
  number: string,
  given: { readonly value: number; readonly comment: string },
  channel: Channel,
): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  await addTo(locked, visit, { event: 'rated', score: given.value }, channel);
  const { guide } = await visit.guides.version(visit.tx, locked.guideVersion);
  const score = guide.survey?.scale.find(({ value }) => value === given.value)?.score;
  if (!guide.survey || score === undefined) throw new Failure('survey/unknown-value', { value: given.value });
  await storeSurveyAnswer(visit.tx, {
    ...given,
    ticket: locked.id,
    company: locked.companyId,
    person: visit.person.id,
    at: visit.now,
    score,
    confidential: guide.survey.confidential,
    dissatisfied: score <= guide.survey.dissatisfiedUpTo,
    team: locked.ticket.team,
    assignee: locked.ticket.assignee,
  });
}
