import type { z } from 'zod';
import type { Visit } from '#/app/visit.ts';
import type { ListedTicket } from '#/db/ticket-lists.ts';
import type { deskRow } from '#/http/shapes/desk-lists.ts';
import type { portalRow } from '#/http/shapes/portal-lists.ts';
import type { ticketRow } from '#/http/shapes/ticket.ts';
import type { Locale } from '#/text/locale.ts';
import { viewRow } from './row.ts';

/** List rows, each by the guide version its ticket was opened under. */
export async function viewRows(
  { tx, guides, now }: Visit,
  rows: readonly ListedTicket[],
  locale: Locale,
): Promise<z.infer<typeof ticketRow>[]> {
  const views: z.infer<typeof ticketRow>[] = [];
  for (const row of rows) {
    const { guide } = await guides.version(tx, row.guideVersion);
    views.push(viewRow(guide, row, now, locale));
  }
  return views;
}

/** The same with what calls for the agent's eyes. */
export async function viewDeskRows(
  visit: Visit,
  rows: readonly ListedTicket[],
  locale: Locale,
): Promise<z.infer<typeof deskRow>[]> {
  const views = await viewRows(visit, rows, locale);
  return views.map((view, i) => ({ ...view, called: rows[i]?.unread === true }));
}

/** The same with what the customer has not read yet. */
export async function viewPortalRows(
  visit: Visit,
  rows: readonly ListedTicket[],
  locale: Locale,
): Promise<z.infer<typeof portalRow>[]> {
  const views = await viewRows(visit, rows, locale);
  return views.map((view, i) => ({ ...view, unread: rows[i]?.unread === true }));
}
