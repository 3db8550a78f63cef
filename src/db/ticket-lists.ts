import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Order } from './list-orders.ts';
import { containing } from './search.ts';
import { asTicket } from './tickets.ts';
import type { Tx } from './work.ts';

/** One line of a list, with what the rules need to say when it is due. */
export interface ListedTicket {
  readonly number: string;
  readonly subject: string;
  readonly company: string;
  readonly requester: string;
  readonly assignee: string | null;
  readonly product: string;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly lastEntry: string;
  readonly lastEntryBy: string;
  readonly guideVersion: number;
  readonly revision: number;
  readonly ticket: Ticket;
  /** The vendor wrote since the reader last looked; at the desk, a colleague or a followed ticket calls for her eyes. */
  readonly unread: boolean;
  /** Where the next page begins. */
  readonly cursor: string;
}

export interface ListPage {
  readonly rows: ListedTicket[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** Where the words are looked for. */
export type SearchIn = 'all' | 'number' | 'subject' | 'description';

export const PAGE = 40;

/** Rows whose words match; the index finds them, and what is more particular is asked of those. */
export function found(q: string, where: SearchIn): RawBuilder<unknown> {
  if (q.trim() === '') return sql`true`;
  const words = containing(q);
  switch (where) {
    case 'all':
      return sql`(search like ${words} or search_body like ${words})`;
    case 'number':
      return sql`search like ${words} and lower(number) like ${words}`;
    case 'subject':
      return sql`search like ${words} and substr(search, length(number) + 2) like ${words}`;
    case 'description':
      return sql`search_body like ${words}`;
  }
}

interface ListQuery {
  readonly where: RawBuilder<unknown>;
  readonly order: Order;
  readonly cursor?: string | undefined;
  readonly lastWords: RawBuilder<unknown>;
  readonly unread: RawBuilder<unknown>;
  /** Rows at most. */
  readonly page?: number | undefined;
}

/** A page of a list, in one statement, from where the page before ended. */
export async function listPage(tx: Tx, query: ListQuery): Promise<ListPage> {
  const { where, order, cursor, lastWords, unread, page: most = PAGE } = query;
  const start = cursor === undefined ? sql`true` : order.after(cursor);
  const { rows } = await sql<ListedTicket>`
    select page.*, company.name as company, requester.name as requester, assignee.name as assignee,
      ${unread} as unread from (
      select ticket.id, number, subject, company_id, requester_id, assignee_id, product, opened_at as "openedAt",
        changed_at as "changedAt", ${lastWords} as "lastEntry", last_entry_by as "lastEntryBy",
        guide_version as "guideVersion", revision, fold as ticket, ${order.place} as cursor,
        row_number() over (order by ${order.by}) as nth
      from ticket where ${where} and ${start} order by ${order.by} limit ${most + 1}
    ) as page
    join company on company.id = page.company_id
    join person as requester on requester.id = page.requester_id
    left join person as assignee on assignee.id = page.assignee_id
    order by nth`.execute(tx);
  const page = rows.slice(0, most).map((row) => ({ ...row, ticket: asTicket(row.ticket) }));
  return { rows: page, next: rows.length > most ? (page.at(-1)?.cursor ?? null) : null };
}
