import type { Change, StoredEvent } from '#/db/store-ticket.ts';
import { alarmsOf } from '#/domain/alarm/alarm.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { noticeOf } from '#/domain/notice/notices.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { dueNow, queueKey, severityRank } from '#/domain/ticket/queue.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { bodyOf, visibilityOf } from '#/domain/ticket/visibility.ts';

/** An event with the ticket as it was right after it. */
export interface Happening {
  readonly event: TicketEvent;
  readonly after: Ticket;
}

/** All that must be written for what happened: the same from every channel, since there is one door. */
export function changeOf(
  guide: Guide,
  ticket: Ticket,
  happenings: readonly Happening[],
  { revision, requester }: { readonly revision: number; readonly requester: string },
): Change {
  const dueAt = dueNow(guide, ticket);
  const events = happenings.map(({ event }, i): StoredEvent => ({
    seq: revision + 1 + i,
    event,
    visibility: visibilityOf(event),
    body: bodyOf(event),
  }));
  const notices = happenings.flatMap(({ event, after }, i) => {
    const kind = noticeOf(guide, after, event);
    return kind ? [{ seq: revision + 1 + i, kind, person: requester }] : [];
  });
  return {
    ticket,
    revision: revision + events.length,
    events,
    notices,
    alarms: alarmsOf(guide, ticket),
    severityRank: severityRank(guide, ticket.severity),
    queueKey: queueKey(guide, ticket, dueAt),
    dueAt,
  };
}
