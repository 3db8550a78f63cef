import { teamFor } from '#/domain/triage/route.ts';
import { severityFrom, unlessAnswered } from '#/domain/triage/severity.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, refuse, type Refusal } from '#/domain/refusal.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { unlessDated } from './agreed.ts';
import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/**
 * Decides the opening of a ticket: its severity by the guide's triage, its kind, team, contract and scope.
 *
 * @returns the new ticket, or a refusal: `severity/unknown`, `triage/unknown-answer`, `triage/answer-missing`,
 *          `kind/unknown`, `kind/agreed-date-missing`, `team/unknown`, `contract/unknown`
 * @source TRG-142, TRG-148 to TRG-152, PRO-004 to PRO-006, TTL-002, TTL-007
 */
export function decideOpen(guide: Guide, opened: TicketEvent<'opened'>): Ticket | Refusal {
  const ticket = asIfOpened(guide, opened);
  if (isRefusal(ticket)) return ticket;
  const { kind, requester } = ticket;
  const undated = opened.by === 'agent' ? unlessDated(guide, ticket) : undefined;
  return unlessAnswered(guide, { answers: opened.answers, kind, requester }) ?? undated ?? ticket;
}

/** The same of a form that is still being filled in, so that it can be shown what is promised. */
export function asIfOpened(guide: Guide, opened: TicketEvent<'opened'>): Ticket | Refusal {
  if (opened.team !== undefined && !guide.teams.some(({ id }) => id === opened.team))
    return refuse('team/unknown', { team: opened.team });
  const contract = guide.contracts.find(({ id }) => id === opened.contract);
  if (opened.contract !== undefined && !contract)
    return refuse('contract/unknown', { contract: opened.contract });
  const kind = guide.kinds.find(({ id }) => id === (opened.kind ?? guide.defaultKind));
  if (opened.kind !== undefined && !kind) return refuse('kind/unknown', { kind: opened.kind });
  const requester = guide.requesterKinds.find(({ id }) => id === opened.requester) ?? guide.requesterKinds[0];
  const asked = { ...opened, kind: kind?.id, requester: requester?.id };
  const verdict = severityFrom(guide, asked, dateAt(opened.at, guide.vendor.timeZone));
  if (isRefusal(verdict)) return verdict;
  const product = guide.products.find(({ id }) => id === opened.product);
  return {
    state: 'new',
    openedAt: opened.at,
    severity: verdict.severity,
    severities: [{ at: opened.at, severity: verdict.severity }],
    because: verdict.because,
    team: teamFor(guide, asked),
    contract: opened.contract,
    components: contract?.components.map(({ id }) => id).filter((id) => opened.components?.includes(id)),
    product: product?.id,
    kind: kind?.id,
    requester: requester?.id,
    ...(requester !== undefined && requester.id === opened.requester && { requesterKnown: true }),
    legalDate: kind?.legalDate ? opened.legalDate : undefined,
    agreedOn: kind?.agreedDate ? opened.agreedOn : undefined,
    scope: product?.scope ?? kind?.scope,
    level: kind?.level ?? 1,
    steps: [{ at: opened.at, event: 'opened', state: 'new' }],
    resumeTo: 'in_service',
    attempts: [],
    told: {},
    breached: [],
  };
}
