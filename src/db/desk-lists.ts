import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import { byInstant, byQueue, bySeverity, type Order } from './list-orders.ts';
import { found, listPage, type ListPage, type SearchIn } from './ticket-lists.ts';
import type { Tx } from './work.ts';

export type DeskViewId =
  | 'queue'
  | 'mine'
  | 'followed'
  | 'unassigned'
  | 'waiting_customer'
  | 'awaiting_acceptance'
  | 'late'
  | 'closed'
  | 'all';

export type DeskSort = 'queue' | 'due' | 'severity' | 'opened' | 'changed' | 'closed';

/** What narrows a view; within a field any of the values, between fields all of them. */
export interface DeskFilter {
  readonly states?: readonly string[] | undefined;
  readonly severities?: readonly string[] | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly products?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
  /** People by id, and whether tickets of nobody are among them. */
  readonly assignees?: { readonly people: readonly string[]; readonly nobody: boolean } | undefined;
  readonly opened?: Span | undefined;
  readonly due?: Span | undefined;
  readonly q?: string | undefined;
  readonly searchIn?: SearchIn | undefined;
}

/** From an instant on, and before another. */
export interface Span {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/** A list of the desk as somebody asks for it. */
export interface DeskList {
  readonly view: DeskViewId;
  readonly filter: DeskFilter;
  /** The view's own order unless told otherwise. */
  readonly sort?: DeskSort | undefined;
}

const OPEN = sql`state not in ('closed', 'rejected')`;
const TO_DO = sql`state in ('new', 'estimating', 'in_service', 'on_hold', 'in_maintenance')`;
const DUE = sql`coalesce(due_at, 'infinity')`;

/** Each has an index of its own. */
const orders: Readonly<Record<DeskSort, Order>> = {
  queue: byQueue,
  due: byInstant(DUE, 'up'),
  severity: bySeverity,
  opened: byInstant(sql`opened_at`, 'down'),
  changed: byInstant(sql`changed_at`, 'down'),
  closed: byInstant(sql`closed_at`, 'down'),
};

const OF_OPEN_ONES: ReadonlySet<DeskSort> = new Set(['queue', 'due', 'severity']);

interface View {
  readonly where: RawBuilder<unknown>;
  readonly sort: DeskSort;
  readonly over?: boolean;
}

const views = (me: string, now: Instant): Readonly<Record<DeskViewId, View>> => ({
  queue: { where: TO_DO, sort: 'queue' },
  mine: { where: sql`${OPEN} and assignee_id = ${me}`, sort: 'queue' },
  followed: {
    where: sql`ticket.id in (
      select ticket_id from watcher where person_id = ${me} and (follows or called_seq is not null))`,
    sort: 'changed',
    over: true,
  },
  unassigned: { where: sql`${TO_DO} and assignee_id is null`, sort: 'queue' },
  waiting_customer: { where: sql`state = 'waiting_customer' and ${OPEN}`, sort: 'queue' },
  awaiting_acceptance: { where: sql`state = 'awaiting_acceptance' and ${OPEN}`, sort: 'queue' },
  late: { where: sql`${DUE} < ${iso(now)} and ${OPEN}`, sort: 'due' },
  closed: { where: sql`state in ('closed', 'rejected')`, sort: 'closed', over: true },
  all: { where: sql`true`, sort: 'opened', over: true },
});

/** A page of a desk view under its filters; 40 rows unless told otherwise. */
export function deskList(
  tx: Tx,
  { view, filter, sort }: DeskList,
  { me, now }: { readonly me: string; readonly now: Instant },
  { cursor, rows }: { readonly cursor?: string | undefined; readonly rows?: number } = {},
): Promise<ListPage> {
  const asked = views(me, now)[view];
  return listPage(tx, {
    where: sql`${asked.where} and ${narrowed(filter)}`,
    order: orders[fitting(asked, sort)],
    cursor,
    lastWords: sql`coalesce(nullif(last_note, ''), last_entry)`,
    unread: sql`exists (select from watcher
      where ticket_id = page.id and person_id = ${me} and called_seq is not null)`,
    page: rows,
  });
}

/** An order that means nothing where a list also holds what is over gives way to the view's own. */
function fitting({ sort: own, over = false }: View, sort: DeskSort = own): DeskSort {
  if (sort === 'closed' && own !== 'closed') return own;
  return over && OF_OPEN_ONES.has(sort) ? own : sort;
}

/** Counts of the desk's views; the ones that only grow are not counted. */
export async function deskCounts(tx: Tx, me: string, now: Instant) {
  const { rows } = await sql<Record<Exclude<DeskViewId, 'closed' | 'all'>, number>>`
    select count(*) filter (where ${TO_DO})::int as queue,
      count(*) filter (where assignee_id = ${me})::int as mine,
      (select count(*)::int from watcher where person_id = ${me} and called_seq is not null) as followed,
      count(*) filter (where ${TO_DO} and assignee_id is null)::int as unassigned,
      count(*) filter (where state = 'waiting_customer')::int as waiting_customer,
      count(*) filter (where state = 'awaiting_acceptance')::int as awaiting_acceptance,
      count(*) filter (where due_at < ${iso(now)})::int as late
    from ticket where ${OPEN}`.execute(tx);
  return rows[0];
}

/** Counting stops here: nobody works through more, and what is over only grows. */
export const MOST_COUNTED = 10_000;

/** How many tickets each of some lists holds, in one statement; one more than `MOST_COUNTED` means more than that. */
export async function countLists(
  tx: Tx,
  lists: readonly Pick<DeskList, 'view' | 'filter'>[],
  { me, now }: { readonly me: string; readonly now: Instant },
): Promise<readonly number[]> {
  if (lists.length === 0) return [];
  const known = views(me, now);
  const counts = lists.map(
    ({ view, filter }) => sql`(select count(*) from (
      select from ticket where ${known[view].where} and ${narrowed(filter)} limit ${MOST_COUNTED + 1}) as counted)`,
  );
  const { rows } = await sql<{ counts: number[] }>`
    select array[${sql.join(counts)}]::int[] as counts`.execute(tx);
  return rows[0]?.counts ?? [];
}

function narrowed(filter: DeskFilter): RawBuilder<unknown> {
  const { states, severities, teams, products, kinds, categories, companies, assignees, opened, due } =
    filter;
  const parts = [
    ...oneOf('state', states),
    ...oneOf('severity_id', severities),
    ...oneOf('in_team', teams),
    ...oneOf('product', products),
    ...oneOf('contact_kind', kinds),
    ...(kinds ? [sql`contact_kind <> ''`] : []),
    ...oneOf('closing_category', categories),
    ...(categories ? [sql`closing_category <> ''`] : []),
    ...oneOf('company_id', companies, 'uuid'),
    ...(assignees ? [servedBy(assignees)] : []),
    ...within(sql`opened_at`, opened),
    ...within(DUE, due),
    found(filter.q ?? '', filter.searchIn ?? 'all'),
  ];
  return sql.join(parts, sql` and `);
}

function oneOf(column: string, values: readonly string[] | undefined, type: 'text' | 'uuid' = 'text') {
  if (values === undefined) return [];
  return [sql`${sql.ref(`ticket.${column}`)} = any (${[...values]}::${sql.raw(type)}[])`];
}

function servedBy({ people, nobody }: NonNullable<DeskFilter['assignees']>) {
  const byPeople = sql`assignee_id = any (${[...people]}::uuid[])`;
  if (!nobody) return byPeople;
  return people.length === 0 ? sql`assignee_id is null` : sql`(assignee_id is null or ${byPeople})`;
}

function within(key: RawBuilder<unknown>, span: Span | undefined) {
  return [
    ...(span?.from === undefined ? [] : [sql`${key} >= ${iso(span.from)}`]),
    ...(span?.to === undefined ? [] : [sql`${key} < ${iso(span.to)}`]),
  ];
}
