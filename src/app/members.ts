import { teamOf } from '#/db/people.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Wish } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Where only its own people serve what a team has, nobody else takes it or is given it (PRO-051).
 *
 * @throws Failure `agent/not-of-team` (facts: team)
 */
export async function checkMember(
  visit: PersonalVisit,
  wish: Wish,
  guide: Guide,
  ticket: Ticket,
): Promise<void> {
  const team = guide.teams.find(({ id }) => id === (wish.event === 'forwarded' ? wish.team : ticket.team));
  if (!team?.membersOnly) return;
  const to = wish.event === 'taken' ? visit.person.id : 'to' in wish ? wish.to : undefined;
  if (to !== undefined && (await teamOf(visit.tx, to)) !== team.id)
    throw new Failure('agent/not-of-team', { team: team.label });
}
