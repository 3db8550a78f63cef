import type { Guide, NoticeKind } from '#/domain/guide/guide.ts';
import { isSurveyed } from '#/domain/survey/asked.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/**
 * What the requester is told of an event, if anything: never her own words, never an internal entry.
 *
 * @source TTL-060, TTL-075, PRN-024, PRN-034, TRG-168
 */
export function noticeOf(guide: Guide, after: Ticket, event: TicketEvent): NoticeKind | undefined {
  const kind = kindOf(after, event);
  return kind && (guide.notices[kind] || asks(guide, after, kind)) ? kind : undefined;
}

/** The message of the end carries the survey (PRN-039), so it leaves even where nobody is told of the end itself. */
const asks = ({ survey }: Guide, after: Ticket, kind: NoticeKind) =>
  kind === 'closed' && survey !== undefined && isSurveyed(survey.after, after);

function kindOf(after: Ticket, happened: TicketEvent): NoticeKind | undefined {
  const { event, by } = happened;
  switch (event) {
    case 'opened':
      return 'opened';
    case 'replied':
    case 'investigated':
      return 'answered';
    case 'entry_added':
      return by === 'agent' && happened.visibility === 'public' ? 'answered' : undefined;
    case 'waiting_customer':
    case 'package_delivered':
      return 'waiting_customer';
    case 'solved':
      return 'solved';
    case 'reminded':
      if (after.state === 'waiting_customer') return 'answer_reminder';
      return isOpen(after) ? 'reminder' : 'survey_reminder';
    case 'rejected':
      return 'closed';
    default:
      return after.state === 'closed' && closes(event) ? 'closed' : undefined;
  }
}

const closes = (event: TicketEvent['event']) =>
  event === 'accepted' ||
  event === 'accepted_with_reservations' ||
  event === 'accepted_tacitly' ||
  event === 'closed' ||
  event === 'merged' ||
  event === 'contact_attempted';
