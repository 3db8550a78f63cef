import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import { isOpen, type Rule } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { DAY, type Instant } from '#/domain/time/instant.ts';
import { isSurveyed } from './asked.ts';

/**
 * The customer tells how the service was: once, after the end, as long as the guide asks.
 *
 * @source TRG-138 to TRG-141, PRN-039, TTL-114, TTL-115, choices B-38, B-67
 */
export const rated: Rule<'rated'> = {
  by: ['customer'],
  unless: (ticket, guide, at) => unlessAsked(guide, ticket, at),
  becomes: (ticket, event, guide) =>
    event.score === undefined || guide.survey?.scale.some(({ value }) => value === event.score)
      ? { ...ticket, rated: true }
      : refuse('survey/unknown-value', { value: event.score }),
};

/** Refused unless the guide asks about this ticket and nobody answered yet. */
export function unlessAsked({ survey }: Guide, ticket: Ticket, at: Instant): Refusal | undefined {
  if (!survey) return refuse('survey/not-in-guide');
  if (isOpen(ticket)) return refuse('ticket/not-closed');
  if (!isSurveyed(survey.after, ticket)) return refuse('survey/not-asked');
  if (ticket.rated) return refuse('ticket/rated-already');
  const end = (ticket.steps.at(-1)?.at ?? ticket.openedAt) + survey.days * DAY;
  return at > end ? refuse('survey/over', { days: survey.days }) : undefined;
}
