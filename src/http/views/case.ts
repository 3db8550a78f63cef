import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import type { deskCase } from '#/http/shapes/case.ts';
import type { Locale } from '#/text/locale.ts';
import { offerInWords } from '#/text/offers.ts';

/** What a ticket is about, whether that is covered, and what else the agent may choose. */
export function viewCase(
  guide: Guide,
  ticket: Ticket,
  unit: string,
  locale: Locale,
): z.infer<typeof deskCase> {
  const kind = guide.kinds.find(({ id }) => id === ticket.kind);
  const requester = guide.requesterKinds.find(({ id }) => id === ticket.requester);
  return {
    kind: kind ? { id: kind.id, label: kind.label } : null,
    kinds: guide.kinds.map(({ id, label, legalDate, agreedDate }) => ({ id, label, legalDate, agreedDate })),
    legalDate: ticket.legalDate ?? null,
    agreedOn: ticket.agreedOn ?? null,
    requester: requester
      ? { id: requester.id, label: requester.label, known: ticket.requesterKnown === true }
      : null,
    requesters: guide.requesterKinds.map(({ id, label }) => ({ id, label })),
    payer: requester?.paidBy === 'unit' ? { unit, charge: ticket.charge ?? null } : null,
    services: guide.servicesTeam ?? null,
    scope: guide.scope.map(({ id, label }) => ({ id, label })),
    cover: viewCover(guide, ticket, locale),
  };
}

function viewCover(guide: Guide, ticket: Ticket, locale: Locale): z.infer<typeof deskCase>['cover'] {
  const cover = coverOf(guide, ticket);
  if (!cover) return null;
  const { item, covered, responsible, offer } = cover;
  return {
    item: item.id,
    covered,
    responsible: responsible ?? null,
    note: item.note ?? null,
    offer: offer
      ? { id: offer, label: offerInWords(offer, locale), made: ticket.opportunity === offer }
      : null,
  };
}
