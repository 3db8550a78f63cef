import { sql } from 'kysely';
import type { Invoice } from '#/domain/nfe/invoice.ts';
import type { ActorKind, Channel, EventKind, Visibility } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { asTicket } from './tickets.ts';
import type { Tx } from './work.ts';

/** What the other ticket is to this one: this one is a duplicate of it, was merged into it, has it as a child … */
export const RELATIONS = [
  'follow_up_of',
  'followed_by',
  'duplicate_of',
  'has_duplicate',
  'merged_of',
  'has_merged',
  'child_of',
  'has_child',
  'split_of',
  'has_split',
  'related',
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface PageTicket {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly companyId: string;
  readonly company: string;
  readonly companyCode: string;
  readonly plan: string;
  readonly requesterId: string;
  readonly requester: string;
  readonly assignee: string | null;
  /** Who was booked when an investigation found no cause. */
  readonly specialist: string | null;
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Values of the form's own fields. */
  readonly details: Readonly<Record<string, string>>;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly lastEntry: string;
  readonly lastEntryBy: string;
  readonly guideVersion: number;
  readonly revision: number;
  readonly ticket: Ticket;
  readonly events: readonly PageEvent[];
  readonly links: readonly {
    readonly number: string;
    readonly subject: string;
    readonly relation: Relation;
  }[];
}

export interface PageEvent {
  readonly seq: number;
  readonly kind: EventKind;
  readonly at: Instant;
  readonly by: ActorKind;
  readonly actor: string | null;
  readonly channel: Channel;
  readonly visibility: Visibility;
  readonly body: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly files: readonly EventFile[] | null;
}

/** A file as its entry tells of it. */
export interface EventFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: string;
  readonly invoice: Invoice | null;
}

/** A ticket with the events and links its reader may see; undefined when she may not see it, or there is none. */
export async function ticketPage(tx: Tx, number: string): Promise<PageTicket | undefined> {
  const { rows } = await sql<PageTicket>`
    select ticket.id, number, subject, company_id as "companyId", company.name as company, company.code as "companyCode",
      company.plan, requester_id as "requesterId", requester.name as requester, assignee.name as assignee,
      specialist.name as specialist, product, module,
      version, environment, answers, details, opened_at as "openedAt", changed_at as "changedAt", last_entry as "lastEntry",
      last_entry_by as "lastEntryBy", guide_version as "guideVersion", revision, fold as ticket,
      coalesce((
        select json_agg(json_build_object('seq', seq, 'kind', ticket_event.kind, 'at', round(extract(epoch from at) * 1000),
          'by', by_kind, 'actor', actor.name, 'channel', channel, 'visibility', visibility, 'body', body, 'facts', facts, 'files', files.list)
          order by seq)
        from ticket_event left join person as actor on actor.id = actor_id
        left join lateral (
          select json_agg(json_build_object('id', id, 'name', name, 'bytes', bytes, 'mediaType', media_type, 'kind', kind,
            'invoice', invoice) order by uploaded_at, id) as list
          from attachment where attachment.ticket_id = ticket.id and attachment.seq = ticket_event.seq) as files on true
        where ticket_id = ticket.id), '[]') as events,
      coalesce((
        select json_agg(json_build_object('number', other.number, 'subject', other.subject, 'relation', near.relation)
          order by other.opened_at)
        from (
          select follow.id, case when follow.id = ticket.follow_up_of then 'follow_up_of' else 'followed_by' end as relation
            from ticket as follow where follow.id = ticket.follow_up_of or follow.follow_up_of = ticket.id
          union all
          select other_id, case link.kind when 'related' then 'related' else link.kind || '_of' end
            from ticket_link as link where link.ticket_id = ticket.id and undone_at is null
          union all
          select link.ticket_id, case link.kind when 'related' then 'related' else 'has_' || link.kind end
            from ticket_link as link where link.other_id = ticket.id and undone_at is null
        ) as near join ticket as other on other.id = near.id), '[]') as links
    from ticket
    join company on company.id = company_id
    join person as requester on requester.id = requester_id
    left join person as assignee on assignee.id = assignee_id
    left join person as specialist on specialist.id = (fold -> 'investigated' ->> 'specialist')::uuid
    where number = ${number}`.execute(tx);
  const row = rows[0];
  return row && { ...row, ticket: asTicket(row.ticket) };
}

/** Of what changed, that of which the reader may see an event; the same eyes as on every other read. */
export async function changesSeen<Change extends { readonly ticket: string; readonly from: number }>(
  tx: Tx,
  changes: readonly Change[],
): Promise<Change[]> {
  if (changes.length === 0) return [];
  const asked = changes.map(({ ticket, from }) => ({ ticket, from }));
  const { rows } = await sql<{ ticket: string }>`
    select x.ticket from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as x (ticket uuid, "from" integer)
    where exists (select from ticket_event where ticket_id = x.ticket and seq >= x."from")`.execute(tx);
  const seen = new Set(rows.map(({ ticket }) => ticket));
  return changes.filter(({ ticket }) => seen.has(ticket));
}
