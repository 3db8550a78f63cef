import type { Guide } from '#/domain/guide/guide.ts';
import { refuse } from '#/domain/refusal.ts';
import { mayEnter } from '#/domain/triage/route.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

const whileOpen = (ticket: Ticket) => (isOpen(ticket) ? undefined : refuse('ticket/closed'));

/** Handed to a person who has not begun (TTL-086). */
export const assigned: Rule<'assigned'> = {
  by: ['agent', 'system'],
  unless: whileOpen,
  becomes: (ticket, event) => ({ ...stepped(ticket, event), assignee: event.to }),
};

/** An agent begins to serve it. */
export const taken: Rule<'taken'> = {
  by: ['agent'],
  unless: whileOpen,
  becomes: (ticket, event) => ({
    ...stepped(ticket, event, ticket.state === 'new' ? 'in_service' : ticket.state),
    assignee: event.actor ?? ticket.assignee,
  }),
};

/** The ticket with another team; moves between teams are counted (TRG-197). */
export function inTeam(ticket: Ticket, team: string): Ticket {
  return team === ticket.team ? ticket : { ...ticket, team, transfers: (ticket.transfers ?? 0) + 1 };
}

const labelIn = ({ teams }: Guide, team: string) => teams.find(({ id }) => id === team)?.label ?? team;

/** To the queue of another team, or to a person of it. */
export const forwarded: Rule<'forwarded'> = {
  by: ['agent'],
  unless: whileOpen,
  becomes: (ticket, event, guide) => {
    const { team, scope = ticket.scope } = event;
    if (!guide.teams.some(({ id }) => id === team)) return refuse('team/unknown', { team });
    const stays = team === ticket.team;
    if (!stays && !mayEnter(guide, team, ticket.contract))
      return refuse('team/exclusive', { team: labelIn(guide, team) });
    if (event.scope !== undefined && !guide.scope.some(({ id }) => id === event.scope))
      return refuse('scope/unknown', { scope: event.scope });
    // Back to its own queue is no arrival: a clock of that team goes on from where it was.
    const moved = stays ? ticket : stepped(ticket, event);
    return { ...inTeam(moved, team), scope, assignee: event.to };
  },
};
