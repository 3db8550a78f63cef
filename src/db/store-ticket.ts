import { sql } from 'kysely';
import type { Alarm } from '#/domain/alarm/alarm.ts';
import { alarmKey } from '#/domain/alarm/alarm.ts';
import type { NoticeKind } from '#/domain/guide/guide.ts';
import type { TicketEvent, Visibility } from '#/domain/ticket/event.ts';
import { isFinal } from '#/domain/ticket/state.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso, isoOrNull } from './iso.ts';
import { pokeAfterCommit } from './pokes.ts';
import { searchable } from './search.ts';
import type { Tx } from './work.ts';

/** Everything one change of a ticket writes; it goes to the database in a single statement. */
export interface Change {
  readonly ticket: Ticket;
  /** Seq of the ticket's last event after the change. */
  readonly revision: number;
  readonly events: readonly StoredEvent[];
  readonly alarms: readonly Alarm[];
  readonly notices: readonly { readonly seq: number; readonly kind: NoticeKind; readonly person: string }[];
  readonly severityRank: number;
  readonly queueKey: readonly number[];
  readonly dueAt: Instant | undefined;
  /** The subject it is called by from now on. */
  readonly renamed?: { readonly number: string; readonly subject: string } | undefined;
}

export interface StoredEvent {
  readonly seq: number;
  readonly event: TicketEvent;
  readonly visibility: Visibility;
  readonly body: string | undefined;
}

export interface NewTicket {
  readonly number: string;
  readonly key: string | undefined;
  readonly companyId: string;
  readonly requesterId: string;
  readonly guideVersion: number;
  readonly subject: string;
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Values of the form's own fields. */
  readonly details: Readonly<Record<string, string>>;
  readonly followUpOf: string | undefined;
}

/**
 * Writes a new ticket with its events, alarms, notices and jobs.
 *
 * @returns its id, or undefined when the number or the key of the form is taken
 */
export async function storeNewTicket(tx: Tx, fresh: NewTicket, change: Change): Promise<string | undefined> {
  const { entry, note } = lastWords(change.events);
  const { rows } = await sql<Stored>`
    with t as (
      insert into ticket (number, open_key, company_id, requester_id, guide_version, subject, product, module, version,
        environment, answers, details, follow_up_of, state, severity_rank, assignee_id, opened_at, changed_at, closed_at, due_at,
        queue_key, last_entry, last_entry_by, search, search_body, revision, fold)
      values (${fresh.number}, ${fresh.key ?? null}, ${fresh.companyId}, ${fresh.requesterId}, ${fresh.guideVersion},
        ${fresh.subject}, ${fresh.product}, ${fresh.module}, ${fresh.version}, ${fresh.environment},
        ${JSON.stringify(fresh.answers)}::jsonb, ${JSON.stringify(fresh.details)}::jsonb, ${fresh.followUpOf ?? null}, ${change.ticket.state},
        ${change.severityRank}, ${change.ticket.assignee ?? null}, ${iso(change.ticket.openedAt)},
        ${iso(change.ticket.openedAt)}, ${closedAt(change)}, ${isoOrNull(change.dueAt)}, ${list(change.queueKey)}::bigint[],
        ${entry?.text ?? note?.text ?? ''}, ${entry?.by ?? 'customer'},
        ${searchable(`${fresh.number} ${fresh.subject}`)}, ${searchableBody(change.events)}, ${change.revision}, ${JSON.stringify(change.ticket)}::jsonb)
      on conflict do nothing
      returning id, company_id, number
    ), ${effects(change)}
    ${stored}`.execute(tx);
  announce(tx, rows[0], change);
  return rows[0]?.id;
}

/** Writes what happened to a ticket: its new state, the events, and the alarms in the place of the old ones. */
export async function storeChange(tx: Tx, id: string, change: Change): Promise<void> {
  const { entry, note } = lastWords(change.events);
  const { rows } = await sql<Stored>`
    with t as (
      update ticket set state = ${change.ticket.state}, severity_rank = ${change.severityRank},
        assignee_id = ${change.ticket.assignee ?? null}, changed_at = coalesce(${isoOrNull(lastInstant(change))}, changed_at),
        closed_at = ${closedAt(change)}, due_at = ${isoOrNull(change.dueAt)}, queue_key = ${list(change.queueKey)}::bigint[],
        last_entry = coalesce(${entry?.text ?? null}, last_entry), last_entry_by = coalesce(${entry?.by ?? null}, last_entry_by),
        ${change.renamed ? sql`subject = ${change.renamed.subject}, search = ${searchable(`${change.renamed.number} ${change.renamed.subject}`)},` : sql``}
        ${note || entry ? sql`last_note = ${note?.text ?? ''},` : sql``}
        revision = ${change.revision}, fold = ${JSON.stringify(change.ticket)}::jsonb
      where id = ${id}
      returning id, company_id, number
    ), gone as (
      delete from alarm where ticket_id = ${id} and key <> all (${list(change.alarms.map(alarmKey))}::text[])
    ), ${effects(change)}
    ${stored}`.execute(tx);
  announce(tx, rows[0], change);
}

/** Events, alarms and notices of a change, each as one set of rows. */
function effects({ events, alarms, notices }: Change) {
  return sql`e as (
      insert into ticket_event (ticket_id, company_id, seq, kind, at, by_kind, actor_id, channel, visibility, body, facts)
      select t.id, t.company_id, x.* from t, jsonb_to_recordset(${JSON.stringify(events.map(eventRow))}::jsonb) as x
        (seq integer, kind text, at timestamptz, by_kind text, actor_id uuid, channel text, visibility text, body text, facts jsonb)
    ), a as (
      insert into alarm (ticket_id, company_id, key, due_at)
      select t.id, t.company_id, x.key, x.due_at
        from t, jsonb_to_recordset(${JSON.stringify(alarms.map(alarmRow))}::jsonb) as x (key text, due_at timestamptz)
      on conflict (ticket_id, key) do update set due_at = excluded.due_at
    ), n as (
      insert into notice (ticket_id, company_id, seq, kind, person_id)
      select t.id, t.company_id, x.seq, x.kind, x.person
        from t, jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as x (seq integer, kind text, person uuid)
      returning id
    ), j as (
      select count(enqueue('send-notice', json_build_object('notice', n.id))) as jobs from n
    ), w as (
      select count(enqueue('warn-team', json_build_object('ticket', t.id, 'seq', x.seq))) as jobs
        from t, unnest(${list(warnings(events))}::integer[]) as x (seq)
    )`;
}

interface Stored {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly jobs: number;
}
const stored = sql`select t.id, t.company_id as company, t.number, j.jobs + w.jobs as jobs from t, j, w`;

/** Live screens hear of it when the transaction has committed; they then read by themselves, with their own eyes. */
function announce(tx: Tx, row: Stored | undefined, { revision, events }: Change): void {
  if (!row) return;
  const { id: ticket, company, number, jobs } = row;
  const from = revision - events.length + 1;
  pokeAfterCommit(tx, { live: [JSON.stringify({ ticket, company, number, revision, from })], jobs });
}

function eventRow({ seq, event, visibility, body }: StoredEvent) {
  const { event: kind, at, by, actor, channel, ...facts } = event;
  const { text: _text, score: _score, ...rest } = facts as { text?: string; score?: number };
  return {
    seq,
    kind,
    at: iso(at),
    by_kind: by,
    actor_id: actor ?? null,
    channel,
    visibility,
    body: body ?? null,
    facts: rest,
  };
}

/** Events that somebody at the vendor must hear of. */
const warnings = (events: readonly StoredEvent[]) =>
  events
    .filter(
      ({ event: { event, by } }) =>
        event === 'warned' ||
        event === 'breached' ||
        event === 'accepted_with_reservations' ||
        event === 'customer_replied' ||
        (event === 'escalated' && by === 'customer'),
    )
    .map(({ seq }) => seq);

const alarmRow = (alarm: Alarm) => ({ key: alarmKey(alarm), due_at: iso(alarm.at) });

/** As much of the description as is searched; a longer one is a log that was pasted. */
const SEARCHED_LETTERS = 4_000;

const searchableBody = ([opening]: readonly StoredEvent[]) =>
  searchable((opening?.body ?? '').slice(0, SEARCHED_LETTERS));

const HALF_A_LINE = 140;

function lastWords(events: readonly StoredEvent[]) {
  const said = (visibility: Visibility) => {
    const last = events.findLast((stored) => stored.visibility === visibility && stored.body !== undefined);
    return last && { text: halfALine(last.body ?? ''), by: last.event.by };
  };
  return { entry: said('public'), note: said('internal') };
}

/** The beginning of what was said, cut between words. */
function halfALine(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim();
  if (line.length <= HALF_A_LINE) return line;
  const cut = line.slice(0, HALF_A_LINE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), HALF_A_LINE / 2))}…`;
}

const lastInstant = ({ events }: Change) => events.at(-1)?.event.at;

function closedAt({ ticket }: Change): string | null {
  return isFinal(ticket.state) ? isoOrNull(ticket.steps.at(-1)?.at) : null;
}

/** An array literal; numbers and alarm names need no quoting. */
const list = (values: readonly (number | string)[]) => `{${values.join(',')}}`;
