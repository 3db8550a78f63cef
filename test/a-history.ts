import type pg from 'pg';
import { alarmKey, alarmsOf } from '#/domain/alarm/alarm.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { noticeOf } from '#/domain/notice/notices.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { readGuide } from '#/guide-file/read-guide.ts';

interface EventRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly by_kind: string;
  readonly actor_id: string | null;
  readonly channel: string;
  readonly body: string | null;
  readonly facts: object;
}

interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly requester_id: string;
  readonly revision: number;
  readonly fold: Ticket;
  readonly guide: number;
  readonly events: readonly EventRow[];
  readonly alarms: readonly string[];
  readonly notices: readonly string[];
}

type Told = { readonly event: TicketEvent; readonly after: Ticket };

/**
 * What is wrong with the tickets of a database: each must be one story, told without a gap, that gives the stored
 * ticket when the rules hear it again; with the alarms the rules call for, and each notice once, sent or to be sent.
 *
 * @param now up to when the guide was let act on every ticket
 */
export async function faultsOfHistory(owner: pg.Pool, now: number): Promise<string[]> {
  const guides = await guidesOf(owner);
  const { rows } = await owner.query<TicketRow>(`
    select id, number, requester_id, revision, fold, guide_version as guide,
      (select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'kind', kind, 'at', round(extract(epoch from at) * 1000), 'by_kind', by_kind,
        'actor_id', actor_id, 'channel', channel, 'body', body, 'facts', facts) order by seq), '[]') from ticket_event where ticket_id = ticket.id) as events,
      (select coalesce(jsonb_agg(key || ' ' || round(extract(epoch from due_at) * 1000) order by key), '[]') from alarm where ticket_id = ticket.id) as alarms,
      (select coalesce(jsonb_agg(seq || ' ' || kind || ' ' || person_id order by seq, kind), '[]') from notice where ticket_id = ticket.id) as notices
    from ticket`);
  const faults = rows.flatMap((row) => {
    const guide = guides.get(row.guide);
    if (!guide) return [`${row.number}: under no guide`];
    return faultsOf(guide, row, now).map((fault) => `${row.number}: ${fault}`);
  });
  return [...faults, ...(await faultsOfJobs(owner))];
}

function faultsOf(guide: Guide, row: TicketRow, now: number): string[] {
  const { events, revision, fold, requester_id } = row;
  const faults: string[] = [];
  if (events.some(({ seq }, i) => seq !== i + 1) || revision !== events.length)
    faults.push(`numbered ${events.map(({ seq }) => seq).join()} up to ${revision}`);
  if (events.some(({ at }, i) => at < (events[i - 1]?.at ?? 0))) faults.push('runs backwards');
  const told = retold(guide, events, now);
  if (typeof told === 'string') return [...faults, told];
  const differs = (what: string, stored: unknown, wanted: unknown) => {
    const [one, other] = [plain(stored), plain(wanted)];
    if (one !== other) faults.push(`${what} ${one}, by the rules ${other}`);
  };
  differs(
    'events',
    events.map(nameOf),
    told.happenings.map(({ event }) => nameOf({ ...event, kind: event.event })),
  );
  differs('ticket', fold, told.ticket);
  differs(
    'alarms',
    row.alarms.toSorted(),
    alarmsOf(guide, told.ticket)
      .map((alarm) => `${alarmKey(alarm)} ${alarm.at}`)
      .toSorted(),
  );
  const notices = told.happenings.flatMap(({ event, after }, i) => {
    const kind = noticeOf(guide, after, event);
    return kind ? [`${i + 1} ${kind} ${requester_id}`] : [];
  });
  differs('notices', row.notices, notices);
  return faults;
}

/** Tells a history to the rules again; what the guide did by itself must come by itself. */
function retold(
  guide: Guide,
  rows: readonly EventRow[],
  now: number,
): { ticket: Ticket; happenings: Told[] } | string {
  const [first, ...later] = rows.filter(({ by_kind }) => by_kind !== 'system').map(eventOf);
  if (first?.event !== 'opened') return 'does not begin with its opening';
  let ticket = decideOpen(guide, first);
  if (isRefusal(ticket)) return `opening refused: ${ticket.refused}`;
  const happenings: Told[] = [{ event: first, after: ticket }];
  for (const event of later) {
    const reached = advance(guide, ticket, event.at);
    const after = decide(guide, reached.ticket, event);
    if (isRefusal(after)) return `${event.event} refused: ${after.refused}`;
    happenings.push(...reached.happenings, { event, after });
    ticket = after;
  }
  const end = advance(guide, ticket, now);
  return { ticket: end.ticket, happenings: [...happenings, ...end.happenings] };
}

function eventOf({ kind, at, by_kind, actor_id, channel, body, facts }: EventRow): TicketEvent {
  const text = 'reason' in facts || body === null ? {} : { text: body };
  const event: unknown = {
    event: kind,
    at,
    by: by_kind,
    actor: actor_id ?? undefined,
    channel,
    ...facts,
    ...text,
  };
  return event as TicketEvent;
}

const nameOf = ({ kind, at }: { readonly kind: string; readonly at: number }) =>
  `${kind} ${new Date(at).toISOString()}`;

/** A notice is sent, or one job is there to send it; never both, never neither. */
async function faultsOfJobs(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ id: string; sent: boolean; jobs: number }>(`
    select n.id, sent_at is not null as sent, count(j.id)::int as jobs from notice n
      left join graphile_worker._private_jobs j on j.payload ->> 'notice' = n.id::text and j.is_available is not null
     group by n.id having count(j.id) <> (case when sent_at is null and failure is distinct from 'person/gone' then 1 else 0 end)`);
  return rows.map(
    ({ id, sent, jobs }) => `notice ${id} is ${sent ? 'sent' : 'not sent'} and has ${jobs} jobs`,
  );
}

async function guidesOf(owner: pg.Pool): Promise<Map<number, Guide>> {
  const { rows } = await owner.query<{ id: number; text: string }>('select id, text from guide_version');
  return new Map(
    rows.map(({ id, text }) => {
      const read = readGuide(text, `version ${id}`);
      if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
      return [id, read.guide];
    }),
  );
}

/** Comparable whatever the order of keys; what is undefined is not there. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
