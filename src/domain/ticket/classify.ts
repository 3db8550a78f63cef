import { withClosing } from '#/domain/closing/classify.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, refuse, type Refusal } from '#/domain/refusal.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import { serves, teamFor } from '#/domain/triage/route.ts';
import { unlessDated } from './agreed.ts';
import { unlessRequesterKnown } from './asker.ts';
import { withAnalysis } from './analysis.ts';
import type { TicketEvent } from './event.ts';
import { isOpen, stepped, type Rule } from './rule.ts';
import type { Ticket } from './ticket.ts';

/** GUT scores, kind, scope and closing category; recorded, never a change of severity (choice B-71). */
export const classified: Rule<'classified'> = {
  by: ['agent'],
  unless: (ticket) => (isOpen(ticket) ? undefined : refuse('ticket/closed')),
  becomes: (ticket, event, guide) => {
    const asked = ofRequester(guide, ticket, event);
    if (isRefusal(asked)) return asked;
    const known = ofKind(guide, asked, event);
    if (isRefusal(known)) return known;
    const analysed = withAnalysis({ ...known, gut: event.gut ?? ticket.gut }, event.analysis);
    if (isRefusal(analysed)) return analysed;
    const placed = ofScope(guide, analysed, event);
    if (isRefusal(placed)) return placed;
    const justified = withJustification(guide, placed, event.justification);
    if (isRefusal(justified)) return justified;
    const told = event.article === undefined ? justified : { ...justified, article: true };
    return withClosing(guide, told, event);
  },
};

/** Of the list of the state the ticket is in; empty takes it away. */
function withJustification(guide: Guide, ticket: Ticket, by: string | undefined): Ticket | Refusal {
  if (by === undefined) return ticket;
  if (by === '') return { ...ticket, justified: undefined };
  return guide.states[ticket.state].justifications.some(({ id }) => id === by)
    ? { ...ticket, justified: { state: ticket.state, by } }
    : refuse('justification/unknown', { justification: by });
}

/** What the requester is to the vendor, and how the unit is charged where it pays (CON-017, CON-058). */
function ofRequester(guide: Guide, ticket: Ticket, event: TicketEvent<'classified'>): Ticket | Refusal {
  const { requester, charge } = event;
  if (requester !== undefined && !guide.requesterKinds.some(({ id }) => id === requester))
    return refuse('requester/unknown', { requester });
  const said = requester === undefined ? ticket : { ...ticket, requester, requesterKnown: true };
  const isUnits = guide.requesterKinds.some(({ id, paidBy }) => id === said.requester && paidBy === 'unit');
  if (charge !== undefined && !isUnits) return refuse('requester/pays-itself');
  return { ...said, charge: isUnits ? (charge ?? ticket.charge) : undefined };
}

/** Another kind may belong to another team; it stays where it is served (TRG-013). */
function ofKind(guide: Guide, ticket: Ticket, event: TicketEvent<'classified'>): Ticket | Refusal {
  const kind = guide.kinds.find(({ id }) => id === (event.kind ?? ticket.kind));
  if (event.kind !== undefined && !kind) return refuse('kind/unknown', { kind: event.kind });
  const legalDate = kind?.legalDate ? (event.legalDate ?? ticket.legalDate) : undefined;
  const agreedOn = kind?.agreedDate ? (event.agreedOn ?? ticket.agreedOn) : undefined;
  const { requesterKnown } = ticket;
  const lacking =
    unlessDated(guide, { kind: kind?.id, agreedOn }) ??
    unlessRequesterKnown(guide, { kind: kind?.id, requesterKnown });
  if (lacking) return lacking;
  if (!kind || kind.id === ticket.kind) return { ...ticket, legalDate, agreedOn };
  const stays = kind.team === undefined && serves(guide, ticket.team, kind.id);
  const team = stays
    ? ticket.team
    : teamFor(guide, { kind: kind.id, product: ticket.product, contract: ticket.contract });
  const scope = kind.scope ?? ticket.scope;
  const assignee = team === ticket.team ? ticket.assignee : undefined;
  const level = Math.max(ticket.level, kind.level ?? 1);
  return { ...ticket, kind: kind.id, legalDate, agreedOn, team, scope, assignee, level };
}

/** Coverage follows from the scope item; only what is not covered can be offered as a service (PRO-069, PRO-074). */
function ofScope(guide: Guide, ticket: Ticket, event: TicketEvent<'classified'>): Ticket | Refusal {
  const { scope = ticket.scope, opportunity } = event;
  if (event.scope !== undefined && !guide.scope.some(({ id }) => id === event.scope))
    return refuse('scope/unknown', { scope: event.scope });
  const changed = scope === ticket.scope ? ticket : { ...ticket, scope, opportunity: undefined };
  if (opportunity === undefined) return changed;
  return coverOf(guide, changed)?.offer === opportunity
    ? { ...changed, opportunity }
    : refuse('scope/nothing-to-offer');
}

/** Another severity, with a reason; every deadline is recounted from the opening (choice B-61). */
export const severityChanged: Rule<'severity_changed'> = {
  by: ['agent'],
  unless: (ticket, guide) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    const { severity } = ticket;
    return guide.severities.length > 1 ? undefined : refuse('severity/unchanged', { severity });
  },
  becomes: (ticket, event, guide) => {
    const { severity, at } = event;
    if (!guide.severities.some(({ id }) => id === severity)) return refuse('severity/unknown', { severity });
    if (severity === ticket.severity) return refuse('severity/unchanged', { severity });
    if (event.reason.trim() === '') return refuse('severity/reason-missing');
    return {
      ...stepped(ticket, event),
      severity,
      because: undefined,
      severities: [...ticket.severities, { at, severity }],
    };
  },
};
