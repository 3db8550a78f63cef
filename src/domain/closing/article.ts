import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { EventKind } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/**
 * Where what was learned is written down, nothing is finished without the cause and an article that tells it.
 *
 * @returns `closing/cause-missing`, `closing/article-missing` (facts: team)
 * @source PRO-057
 */
export function unlessTaught({ teams }: Guide, ticket: Ticket, event: EventKind): Refusal | undefined {
  const team = teams.find(({ id }) => id === ticket.team);
  if (event !== 'solved' || !team?.articleRequired) return undefined;
  if (!ticket.caused) return refuse('closing/cause-missing');
  return ticket.article ? undefined : refuse('closing/article-missing', { team: team.label });
}
