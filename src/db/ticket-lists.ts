import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { iso } from './iso.ts';
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
  /** Where the next page begins. */
  readonly cursor: string;
}

export type DeskViewId =
  | 'queue'
  | 'mine'
  | 'unassigned'
  | 'waiting_customer'
  | 'awaiting_acceptance'
  | 'late'
  | 'closed'
  | 'all';

export type PortalGroup = 'all' | 'open' | 'in_service' | 'awaiting' | 'closed';

const PAGE = 40;

const OPEN = sql`state not in ('closed', 'rejected')`;
const TO_DO = sql`state in ('new', 'estimating', 'in_service', 'on_hold', 'in_maintenance')`;

/** Each order has an index of its own; the cursor is the row's place in it. */
const orders = {
  queue: {
    by: sql`queue_key, ticket.id`,
    place: sql`array_to_string(queue_key || '{}'::bigint[], ',') || '/' || ticket.id`,
    after: (a: string, b: string) => sql`(queue_key, ticket.id) > (${`{${a}}`}::bigint[], ${b}::uuid)`,
  },
  due: descending('due_at', false),
  opened: descending('opened_at', true),
  closed: descending('closed_at', true),
};

function descending(column: string, down: boolean) {
  const name = sql.ref(column);
  const direction = down ? sql`desc` : sql`asc`;
  const than = down ? sql`<` : sql`>`;
  return {
    by: sql`${name} ${direction}, ticket.id ${direction}`,
    place: sql`extract(epoch from ${name})::text || '/' || ticket.id`,
    after: (a: string, b: string) =>
      sql`(${name}, ticket.id) ${than} (to_timestamp(${a}::numeric), ${b}::uuid)`,
  };
}

/** A page of a desk view, in the guide's order; 40 rows. */
export function deskList(
  tx: Tx,
  view: DeskViewId,
  me: string,
  now: Instant,
  q: string,
  cursor: string | undefined,
) {
  const views: Record<DeskViewId, [RawBuilder<unknown>, keyof typeof orders]> = {
    queue: [TO_DO, 'queue'],
    mine: [sql`${OPEN} and assignee_id = ${me}`, 'queue'],
    unassigned: [sql`${TO_DO} and assignee_id is null`, 'queue'],
    waiting_customer: [sql`state = 'waiting_customer' and ${OPEN}`, 'queue'],
    awaiting_acceptance: [sql`state = 'awaiting_acceptance' and ${OPEN}`, 'queue'],
    late: [sql`due_at < ${iso(now)} and ${OPEN}`, 'due'],
    closed: [sql`state in ('closed', 'rejected')`, 'closed'],
    all: [sql`true`, 'opened'],
  };
  const [where, order] = views[view];
  return list(tx, where, order, q, cursor, sql`coalesce(nullif(last_note, ''), last_entry)`);
}

/** Counts of the desk's views; the ones that only grow are not counted. */
export async function deskCounts(tx: Tx, me: string, now: Instant) {
  const { rows } = await sql<Record<Exclude<DeskViewId, 'closed' | 'all'>, number>>`
    select count(*) filter (where ${TO_DO})::int as queue,
      count(*) filter (where assignee_id = ${me})::int as mine,
      count(*) filter (where ${TO_DO} and assignee_id is null)::int as unassigned,
      count(*) filter (where state = 'waiting_customer')::int as waiting_customer,
      count(*) filter (where state = 'awaiting_acceptance')::int as awaiting_acceptance,
      count(*) filter (where due_at < ${iso(now)})::int as late
    from ticket where ${OPEN}`.execute(tx);
  return rows[0];
}

const groups: Record<PortalGroup, RawBuilder<unknown>> = {
  all: sql`true`,
  open: sql`state in ('new', 'estimating')`,
  in_service: sql`state in ('in_service', 'waiting_customer', 'on_hold', 'in_maintenance')`,
  awaiting: sql`state = 'awaiting_acceptance'`,
  closed: sql`state in ('closed', 'rejected')`,
};

/** A page of the tickets a contact may see, newest first (TTL-083); hers, or of her companies (TTL-071). */
export function portalList(
  tx: Tx,
  companies: readonly string[],
  filter: {
    readonly group: PortalGroup;
    readonly mine?: string | undefined;
    readonly q: string;
    readonly cursor?: string | undefined;
  },
) {
  const whose =
    filter.mine === undefined
      ? inCompanies(companies)
      : sql`requester_id = ${filter.mine} and ${inCompanies(companies)}`;
  return list(
    tx,
    sql`${whose} and ${groups[filter.group]}`,
    'opened',
    filter.q,
    filter.cursor,
    sql`last_entry`,
  );
}

/** Tickets of a contact in one state, for her home. */
export const portalListIn = (
  tx: Tx,
  companies: readonly string[],
  state: 'awaiting_acceptance' | 'waiting_customer',
) => list(tx, sql`${inCompanies(companies)} and state = ${state}`, 'opened', '', undefined, sql`last_entry`);

export async function portalCounts(tx: Tx, companies: readonly string[]) {
  const { rows } = await sql<Record<Exclude<PortalGroup, 'all'>, number>>`
    select count(*) filter (where ${groups.open})::int as open,
      count(*) filter (where ${groups.in_service})::int as in_service,
      count(*) filter (where ${groups.awaiting})::int as awaiting,
      count(*) filter (where ${groups.closed})::int as closed
    from ticket where ${inCompanies(companies)}`.execute(tx);
  return rows[0];
}

/** One company keeps the order of its index; several are looked up together. */
function inCompanies(companies: readonly string[]): RawBuilder<unknown> {
  const [only] = companies;
  return companies.length === 1
    ? sql`company_id = ${only}`
    : sql`company_id = any (${`{${companies.join(',')}}`}::uuid[])`;
}

async function list(
  tx: Tx,
  where: RawBuilder<unknown>,
  order: keyof typeof orders,
  q: string,
  cursor: string | undefined,
  lastWords: RawBuilder<unknown>,
): Promise<{ rows: ListedTicket[]; next: string | null }> {
  const { by, place, after } = orders[order];
  const [a, b] = (cursor ?? '').split('/');
  const start = a && b ? after(a, b) : sql`true`;
  const found = q.trim() === '' ? sql`true` : sql`search like ${containing(q)}`;
  const { rows } = await sql<ListedTicket>`
    select page.*, company.name as company, requester.name as requester, assignee.name as assignee from (
      select ticket.id, number, subject, company_id, requester_id, assignee_id, product, opened_at as "openedAt",
        changed_at as "changedAt", ${lastWords} as "lastEntry", last_entry_by as "lastEntryBy",
        guide_version as "guideVersion", revision, fold as ticket, ${place} as cursor,
        row_number() over (order by ${by}) as nth
      from ticket where ${where} and ${start} and ${found} order by ${by} limit ${PAGE + 1}
    ) as page
    join company on company.id = page.company_id
    join person as requester on requester.id = page.requester_id
    left join person as assignee on assignee.id = page.assignee_id
    order by nth`.execute(tx);
  const more = rows.length > PAGE;
  const page = rows.slice(0, PAGE).map((row) => ({ ...row, ticket: asTicket(row.ticket) }));
  return { rows: page, next: more ? (page.at(-1)?.cursor ?? null) : null };
}
