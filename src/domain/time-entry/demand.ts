import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/**
 * Where all that is done is registered in the ticket, nothing is finished without time and what it was for. Asked at
 * the door only: a history of before the demand is a history all the same.
 *
 * @returns `time/missing` (facts: team), `time/text-missing`
 * @source TRG-059
 */
export function unlessTimeSaid(guide: Guide, ticket: Ticket, event: TicketEvent): Refusal | undefined {
  const team = guide.teams.find(({ id }) => id === ticket.team);
  if (!team?.timeRequired) return undefined;
  if (event.event === 'time_logged' && (event.text ?? '').trim() === '') return refuse('time/text-missing');
  return event.event === 'solved' && ticket.loggedMinutes === undefined
    ? refuse('time/missing', { team: team.label })
    : undefined;
}
