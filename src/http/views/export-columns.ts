import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import { clocksOf, forecastOf } from '#/domain/clock/clock.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Cell, Column } from '#/export/table.ts';
import type { ListedTicket } from '#/db/ticket-lists.ts';
import type { ticketRow } from '#/http/shapes/ticket.ts';
import { columnLabel, columnWord, type ColumnId } from '#/text/list/columns.ts';
import type { Locale } from '#/text/locale.ts';

/** A ticket as a table shows it, by the guide version it was opened under. */
export interface Exported {
  readonly guide: Guide;
  readonly ticket: ListedTicket;
  readonly view: z.infer<typeof ticketRow>;
  readonly now: Instant;
}

interface Written {
  readonly width: number;
  readonly cell: (row: Exported) => Cell;
}

const labelOf = (list: readonly { readonly id: string; readonly label: string }[], id: string | undefined) =>
  list.find((one) => one.id === id)?.label ?? id ?? null;

/** Every column a table of tickets can have. */
const COLUMNS: Readonly<Record<ColumnId, Written>> = {
  number: { width: 14, cell: ({ view }) => view.number },
  subject: { width: 44, cell: ({ view }) => view.subject },
  company: { width: 28, cell: ({ view }) => view.company },
  requester: { width: 22, cell: ({ view }) => view.requester },
  opened: { width: 17, cell: ({ ticket }) => ({ at: ticket.openedAt }) },
  due: {
    width: 17,
    cell: ({ guide, ticket, now }) => atOrNothing(forecastOf(clocksOf(guide, ticket.ticket, now))?.due),
  },
  responsible: { width: 22, cell: ({ view }) => view.assignee },
  team: { width: 20, cell: ({ guide, ticket }) => labelOf(guide.teams, ticket.ticket.team) },
  state: { width: 24, cell: ({ view }) => view.state.label },
  justification: { width: 28, cell: ({ view }) => view.justification },
  severity: { width: 12, cell: ({ view }) => view.severity.label },
  product: { width: 20, cell: ({ view }) => view.product },
  kind: { width: 18, cell: ({ guide, ticket }) => labelOf(guide.kinds, ticket.ticket.kind) },
  category: {
    width: 22,
    cell: ({ guide, ticket }) => labelOf(guide.closing?.categories ?? [], ticket.ticket.category),
  },
  changed: { width: 17, cell: ({ ticket }) => ({ at: ticket.changedAt }) },
  closed: {
    width: 17,
    cell: ({ ticket: { ticket } }) => atOrNothing(isOpen(ticket) ? undefined : ticket.steps.at(-1)?.at),
  },
  time: { width: 12, cell: ({ ticket }) => ticket.ticket.loggedMinutes ?? null },
  amount: {
    width: 14,
    cell: ({ ticket: { ticket } }) =>
      ticket.billedCents === undefined ? null : { cents: ticket.billedCents },
  },
};

const atOrNothing = (at: Instant | undefined): Cell => (at === undefined ? null : { at });

export const cells = (ids: readonly ColumnId[], row: Exported): Cell[] =>
  ids.map((id) => COLUMNS[id].cell(row));

/** Heads of columns; a customer reads the guide's own words. */
export const columnsOf = (ids: readonly ColumnId[], guide: Guide, own: boolean, locale: Locale): Column[] =>
  ids.map((id) => ({
    header: own && isOfList(id, guide) ? columnLabel(guide, id, locale) : columnWord(id, locale),
    width: COLUMNS[id].width,
  }));

const isOfList = (id: ColumnId, guide: Guide): id is Guide['list']['columns'][number] =>
  guide.list.columns.some((column) => column === id);
