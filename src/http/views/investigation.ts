import type { z } from 'zod';
import type { PageTicket } from '#/db/ticket-page.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { investigationOf } from '#/domain/ticket/investigate.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { investigation } from '#/http/shapes/investigation.ts';

/** The stage a ticket is in, or what came of it; null where its kind is not investigated, or all is over. */
export function viewInvestigation(
  guide: Guide,
  { ticket, specialist }: PageTicket,
): z.infer<typeof investigation> | null {
  const rule = investigationOf(guide, ticket);
  if (!rule || !isOpen(ticket)) return null;
  const { investigated } = ticket;
  const { timeZone } = guide.vendor;
  return {
    stage: rule.stage,
    found: investigated?.found ?? null,
    appointment: investigated?.found === false ? withOffset(investigated.appointment, timeZone) : null,
    specialist,
  };
}
