import type { z } from 'zod';
import type { PageTicket } from '#/db/ticket-page.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isUnsupported, plannable, releasesOf, windowOf } from '#/domain/product/version.ts';
import { isAnalysed } from '#/domain/ticket/analysis.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { deskRelease, ticketRelease, unsupported } from '#/http/shapes/release.ts';

/** What the guide says of a version somebody states; null where it is served, or nothing is said. */
export function viewUnsupported(
  guide: Guide,
  product: string | undefined,
  stated: string,
): z.infer<typeof unsupported> | null {
  const releases = releasesOf(guide, product);
  return releases && isUnsupported(releases, stated) ? { stated, current: releases.current } : null;
}

export function viewRelease(guide: Guide, { ticket, version }: PageTicket): z.infer<typeof ticketRelease> {
  const { planned, product } = ticket;
  const window = planned === undefined ? undefined : windowOf(releasesOf(guide, product), planned);
  return {
    unsupported: isOpen(ticket) ? viewUnsupported(guide, product, version) : null,
    planned:
      planned === undefined
        ? null
        : { version: planned, window: window ? { from: window.from, to: window.to } : null },
  };
}

export function viewDeskRelease(guide: Guide, ticket: Ticket): z.infer<typeof deskRelease> {
  const { analysis } = ticket;
  const isAsked = isAnalysed(guide, ticket);
  return {
    plannable: [...plannable(guide, ticket)],
    analysis:
      isAsked || analysis ? { hours: analysis?.hours ?? null, scope: analysis?.scope ?? '', isAsked } : null,
  };
}
