import type { z } from 'zod';
import type { PortalGroup } from '#/db/portal-lists.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { TICKET_STATES, type TicketState } from '#/domain/ticket/state.ts';
import type { portalHome } from '#/http/shapes/portal.ts';
import type { Locale } from '#/text/locale.ts';

/** The states behind each field of the map. */
export const GROUPS: Readonly<Record<PortalGroup, readonly TicketState[]>> = {
  all: TICKET_STATES,
  open: ['new', 'estimating'],
  in_service: ['in_service', 'waiting_customer', 'on_hold', 'in_maintenance'],
  awaiting: ['awaiting_acceptance'],
  closed: ['closed', 'rejected'],
};

type Group = Exclude<PortalGroup, 'all'>;

const english: Record<Group, string> = {
  open: 'Open',
  in_service: 'In service',
  awaiting: 'Awaiting approval',
  closed: 'Closed',
};
const portuguese: Record<Group, string> = {
  open: 'Abertos',
  in_service: 'Em atendimento',
  awaiting: 'Aguardando aprovação',
  closed: 'Encerrados',
};

/** The map of a customer's tickets (TTL-032), with the vendor's own word for what awaits her approval. */
export function viewMap(
  guide: Guide,
  counts: ReadonlyMap<string, number>,
  locale: Locale,
): z.infer<typeof portalHome>['map'] {
  const labels = locale === 'en' ? english : portuguese;
  const groups: readonly Group[] = ['open', 'in_service', 'awaiting', 'closed'];
  return groups
    .filter((group) => group !== 'awaiting' || guide.acceptance)
    .map((group) => ({
      group,
      label: labels[group],
      count: GROUPS[group].reduce((sum, state) => sum + (counts.get(state) ?? 0), 0),
    }));
}
