import type { z } from 'zod';
import type { ListedTicket } from '#/db/ticket-lists.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { severityRank } from '#/domain/ticket/queue.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { severityView, stateView, ticketRow } from '#/http/shapes/ticket.ts';
import type { Locale } from '#/text/locale.ts';
import { viewDue } from './clock.ts';

export type RowFacts = Omit<ListedTicket, 'cursor' | 'unread'>;

export function viewRow(
  guide: Guide,
  row: RowFacts,
  now: Instant,
  locale: Locale,
): z.infer<typeof ticketRow> {
  const zone = guide.vendor.timeZone;
  const { ticket } = row;
  return {
    number: row.number,
    subject: row.subject,
    company: row.company,
    requester: row.requester,
    assignee: row.assignee,
    product: guide.products.find(({ id }) => id === row.product)?.label ?? row.product,
    state: viewState(guide, ticket),
    justification: justificationOf(guide, ticket) ?? null,
    severity: viewSeverity(guide, ticket),
    openedAt: withOffset(row.openedAt, zone),
    changedAt: withOffset(row.changedAt, zone),
    lastEntry: row.lastEntry,
    lastEntryBy: row.lastEntryBy === 'agent' ? 'agent' : row.lastEntryBy === 'system' ? 'system' : 'customer',
    due: viewDue(guide, ticket, now, locale),
    answerUntil: ticket.state === 'awaiting_acceptance' ? (ticket.acceptance?.lastDay ?? null) : null,
    revision: row.revision,
  };
}

/** The vendor's own word for the state, with its code where the guide has one (TTL-085, TTL-086). */
export function viewState(guide: Guide, { state, assignee }: Ticket): z.infer<typeof stateView> {
  const plain = guide.states[state];
  const shown = assignee !== undefined && plain.assigned ? plain.assigned : plain;
  return { id: state, label: shown.code === undefined ? shown.label : `${shown.code}. ${shown.label}` };
}

/** Said of the state the ticket is in; once that has changed it says nothing any more. */
function justificationOf(guide: Guide, { state, justified }: Ticket): string | undefined {
  if (justified?.state !== state) return undefined;
  return guide.states[state].justifications.find(({ id }) => id === justified.by)?.label;
}

export function viewSeverity(guide: Guide, { severity, because }: Ticket): z.infer<typeof severityView> {
  const found = guide.severities.find(({ id }) => id === severity);
  return {
    id: severity,
    label: found?.label ?? severity,
    rank: severityRank(guide, severity),
    of: guide.severities.length,
    because: because ?? null,
  };
}
