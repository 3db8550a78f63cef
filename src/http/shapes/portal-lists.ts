import { z } from 'zod';
import { LIST_COLUMNS } from '#/domain/guide/list-columns.ts';
import { ticketRow } from './ticket.ts';

/** A day somebody may ask about; years of four digits that a database knows. */
export const day = z.iso.date().refine((date) => date > '1900-01-01' && date < '2200-01-01');

/** One line of a customer's list. */
export const portalRow = ticketRow.extend({
  /** Somebody of the vendor wrote since she last looked: the mark before the number (TTL-082). */
  unread: z.boolean(),
});

/** What a customer's list is narrowed to. */
export const portalListFilter = z.object({
  /** A tab of the guide; without one, every ticket. */
  tab: z.string().max(60).optional(),
  /** A field of the home's map (TTL-032). */
  group: z.enum(['all', 'open', 'in_service', 'awaiting', 'closed']).default('all'),
  scope: z.enum(['mine', 'company']).default('company'),
  q: z.string().max(200).default(''),
  in: z.enum(['all', 'number', 'subject', 'description']).default('all'),
  /** Opened in the last so many days (TTL-072) … */
  last: z.coerce.number().int().min(1).max(3_660).optional(),
  /** … or between two days, both included. */
  from: day.optional(),
  to: day.optional(),
});

const order = {
  sort: z
    .enum(['opened', 'number', 'subject', 'requester', 'responsible', 'state', 'severity', 'due'])
    .default('opened'),
  way: z.enum(['up', 'down']).default('down'),
};

export const portalListQuery = portalListFilter.extend({ ...order, cursor: z.string().max(400).optional() });

export const portalPage = z.object({
  rows: z.array(portalRow),
  /** Opaque; null on the last page. */
  next: z.string().nullable(),
});

/** What stands around the list: the guide's tabs with exact counts, and its columns. */
export const portalTabs = z.object({
  tabs: z.array(z.object({ id: z.string(), label: z.string(), count: z.number().int() })),
  /** The tab of every ticket. */
  all: z.string(),
  columns: z.array(z.object({ id: z.enum(LIST_COLUMNS), label: z.string() })),
  /** Tickets of the list as it is filtered. */
  total: z.number().int(),
});

export const portalExportQuery = portalListFilter.extend({ ...order, format: z.enum(['csv', 'xlsx']) });

/** The statement of a period (TRG-108). */
export const statementQuery = z
  .object({ from: day, to: day, format: z.enum(['csv', 'xlsx', 'pdf']) })
  .refine(({ from, to }) => from <= to, { path: ['to'] });

/** How far the page was read: the ticket's revision it showed. */
export const seenBody = z.object({ revision: z.int().min(1) });
