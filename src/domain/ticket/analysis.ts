import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { EventKind, TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** What a team that analyses has found: the time it takes, and what belongs to it. */
export interface Analysis {
  readonly hours: number;
  readonly scope: string;
}

/** Whether the team that has it says how long the analysis takes and what belongs to it (TTL-104). */
export const isAnalysed = ({ teams }: Guide, { team }: Ticket): boolean =>
  teams.find(({ id }) => id === team)?.analyses === true;

const LEAVES: ReadonlySet<EventKind> = new Set(['forwarded', 'forwarded_to_maintenance', 'quoted']);

/** Nothing leaves such a team without both; asked at the door, like what a solution must say. */
export function unlessAnalysed(guide: Guide, ticket: Ticket, event: TicketEvent): Refusal | undefined {
  const stays = event.event === 'forwarded' && event.team === ticket.team;
  const isAsked = LEAVES.has(event.event) && !stays && isAnalysed(guide, ticket);
  const label = guide.teams.find(({ id }) => id === ticket.team)?.label ?? '';
  return isAsked && ticket.analysis === undefined ? refuse('analysis/missing', { team: label }) : undefined;
}

/** @returns the ticket with what was said of it, or `analysis/incomplete` */
export function withAnalysis(ticket: Ticket, analysis: Analysis | undefined): Ticket | Refusal {
  if (analysis === undefined) return ticket;
  const scope = analysis.scope.trim();
  return analysis.hours > 0 && scope !== ''
    ? { ...ticket, analysis: { hours: analysis.hours, scope } }
    : refuse('analysis/incomplete');
}
