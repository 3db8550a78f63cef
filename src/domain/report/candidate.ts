import { teamHours } from '#/domain/clock/team-hours.ts';
import type { Contract, Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/** Why a contract may suit a company, and how often it showed. */
export interface Reason {
  readonly why: 'outside_hours' | 'critical' | 'scope';
  readonly count: number;
}

/**
 * What speaks for a contract in the tickets of a company that does not have it: enough of them outside the hours of
 * service, of the gravest severity, or of matters the contract is meant for. Nothing where the guide does not suggest it.
 *
 * @source TRG-056
 */
export function reasonsFor(
  guide: Guide,
  { suggestedWhen }: Contract,
  tickets: readonly Pick<Ticket, 'openedAt' | 'severity' | 'team' | 'scope'>[],
): Reason[] {
  if (!suggestedWhen) return [];
  const { outsideHours, critical, scope } = suggestedWhen;
  const gravest = guide.severities[0]?.id;
  const counts = [
    ['outside_hours', outsideHours, tickets.filter((ticket) => isOutside(guide, ticket)).length],
    ['critical', critical, tickets.filter(({ severity }) => severity === gravest).length],
    ['scope', scope && 1, tickets.filter((ticket) => ticket.scope && scope?.includes(ticket.scope)).length],
  ] as const;
  return counts.flatMap(([why, least, count]) =>
    least !== undefined && count >= least ? [{ why, count }] : [],
  );
}

/** Whether nobody of the team was there when the ticket came; a contract's own hours do not matter here. */
function isOutside(
  { teams, calendars }: Guide,
  { team, openedAt }: Pick<Ticket, 'team' | 'openedAt'>,
): boolean {
  const calendar = calendars[teams.find(({ id }) => id === team)?.calendar ?? ''];
  return calendar !== undefined && !teamHours(calendar, openedAt).open;
}
