import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { TicketState } from '#/domain/ticket/state.ts';
import { iso } from './iso.ts';
import { byInstant, byNumber, byWords, type Order } from './list-orders.ts';
import { found, listPage, type ListPage, type SearchIn } from './ticket-lists.ts';
import type { Tx } from './work.ts';

export type PortalGroup = 'all' | 'open' | 'in_service' | 'awaiting' | 'closed';

/** What a contact's list is ordered by. */
export type PortalSort =
  | 'opened'
  | 'number'
  | 'subject'
  | 'requester'
  | 'responsible'
  | 'state'
  | 'severity'
  | 'due';

export interface PortalFilter {
  /** States shown; none: every one. */
  readonly states?: readonly TicketState[] | undefined;
  /** Her own ones only. */
  readonly mine?: string | undefined;
  readonly q?: string;
  readonly searchIn?: SearchIn;
  /** Opened not before, and before. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

interface PortalPage {
  readonly sort?: PortalSort;
  readonly way?: 'up' | 'down';
  /** The guide's order of the states. */
  readonly stateOrder?: readonly TicketState[];
  readonly cursor?: string | undefined;
  readonly rows?: number;
}

/** An entry of the vendor after the reader's last look (TTL-082, choice B-43). */
const unread = sql`exists (
  select from ticket_event where ticket_event.ticket_id = page.id and visibility = 'public' and by_kind = 'agent'
     and body is not null and seq > coalesce((select ticket_seen.seq from ticket_seen
       where ticket_seen.ticket_id = page.id and person_id = current_person()), 0))`;

/** A page of the tickets a contact may see, newest first unless told otherwise (TTL-083). */
export function portalList(
  tx: Tx,
  companies: readonly string[],
  filter: PortalFilter,
  { sort = 'opened', way = 'down', stateOrder = [], cursor, rows }: PortalPage = {},
): Promise<ListPage> {
  const order = orderBy(sort, way, stateOrder);
  return listPage(tx, {
    where: filtered(companies, filter),
    order,
    cursor,
    lastWords: sql`last_entry`,
    unread,
    page: rows,
  });
}

/** Tickets of a contact in one state, for her home. */
export const portalListIn = (tx: Tx, companies: readonly string[], state: TicketState) =>
  portalList(tx, companies, { states: [state] });

/** How many tickets there are in each state under a filter, so that counts agree with the lists. */
export async function portalStates(
  tx: Tx,
  companies: readonly string[],
  filter: PortalFilter = {},
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from ticket where ${filtered(companies, filter)} group by state`.execute(
    tx,
  );
  return new Map(rows.map(({ state, n }) => [state, n]));
}

function filtered(companies: readonly string[], filter: PortalFilter): RawBuilder<unknown> {
  const { states, mine, q = '', searchIn = 'all', from, to } = filter;
  return sql.join(
    [
      inCompanies(companies),
      ...(mine === undefined ? [] : [sql`requester_id = ${mine}`]),
      ...(states === undefined ? [] : [sql`state = any (${`{${states.join(',')}}`}::text[])`]),
      ...(from === undefined ? [] : [sql`opened_at >= ${iso(from)}`]),
      ...(to === undefined ? [] : [sql`opened_at < ${iso(to)}`]),
      found(q, searchIn),
    ],
    sql` and `,
  );
}

/** One company keeps the order of its index; several are looked up together. */
function inCompanies(companies: readonly string[]): RawBuilder<unknown> {
  const [only] = companies;
  return companies.length === 1
    ? sql`company_id = ${only}`
    : sql`company_id = any (${`{${companies.join(',')}}`}::uuid[])`;
}

const named = (id: string) =>
  sql`coalesce((select person.name from person where person.id = ticket.${sql.ref(id)}), '')`;

function orderBy(sort: PortalSort, way: 'up' | 'down', states: readonly TicketState[]): Order {
  switch (sort) {
    case 'opened':
      return byInstant(sql`opened_at`, way);
    case 'number':
      return byWords(sql`number`, way);
    case 'subject':
      return byWords(sql`left(lower(subject), 120)`, way);
    case 'requester':
      return byWords(named('requester_id'), way);
    case 'responsible':
      return byWords(named('assignee_id'), way);
    case 'severity':
      return byNumber(sql`severity_rank`, way);
    case 'due':
      return byInstant(sql`coalesce(due_at, 'infinity')`, way);
    case 'state':
      return byNumber(sql`coalesce(array_position(${`{${states.join(',')}}`}::text[], state), 0)`, way);
  }
}
