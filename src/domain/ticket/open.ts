import { severityFrom } from '#/domain/triage/severity.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, refuse, type Refusal } from '#/domain/refusal.ts';
import { dateAt } from '#/domain/time/instant.ts';
import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/**
 * Decides the opening of a ticket: its severity by the guide's triage, its team and contract.
 *
 * @returns the new ticket, or a refusal: `severity/unknown`, `triage/unknown-answer`, `team/unknown`,
 *          `contract/unknown`
 * @source TRG-142, TRG-148 to TRG-152
 */
export function decideOpen(guide: Guide, opened: TicketEvent<'opened'>): Ticket | Refusal {
  const team = opened.team ?? guide.teams[0]?.id ?? '';
  if (opened.team !== undefined && !guide.teams.some(({ id }) => id === opened.team))
    return refuse('team/unknown', { team: opened.team });
  if (opened.contract !== undefined && !guide.contracts.some(({ id }) => id === opened.contract))
    return refuse('contract/unknown', { contract: opened.contract });
  const verdict = severityFrom(guide, opened, dateAt(opened.at, guide.vendor.timeZone));
  if (isRefusal(verdict)) return verdict;
  return {
    state: 'new',
    openedAt: opened.at,
    severity: verdict.severity,
    severities: [{ at: opened.at, severity: verdict.severity }],
    because: verdict.because,
    team,
    contract: opened.contract,
    level: 1,
    steps: [{ at: opened.at, event: 'opened', state: 'new' }],
    resumeTo: 'in_service',
    attempts: [],
    told: {},
    breached: [],
  };
}
