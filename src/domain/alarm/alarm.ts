import { clocksOf, type Clock } from '#/domain/clock/clock.ts';
import { dueOf } from '#/domain/clock/due.ts';
import type { ClockName, Guide } from '#/domain/guide/guide.ts';
import { nextAttemptAt } from '#/domain/ticket/contact.ts';
import { isSurveyed } from '#/domain/survey/asked.ts';
import { noReturnAlarms } from '#/domain/ticket/no-return.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { DAY, type Instant } from '#/domain/time/instant.ts';
import { addOpen, openBetween } from '#/domain/time/open-time.ts';

export type AlarmKind =
  | 'acceptance_reminder'
  | 'acceptance_end'
  | 'breach_warning'
  | 'breach'
  | 'contact_attempt'
  | 'status_contact'
  | 'survey_reminder'
  | 'no_return_reminder'
  | 'no_return';

/** Something that must happen to a ticket at an instant, unless the ticket changes first. */
export interface Alarm {
  readonly kind: AlarmKind;
  readonly at: Instant;
  readonly clock?: ClockName | undefined;
  readonly percent?: number | undefined;
  /** Which of several reminders. */
  readonly nth?: number | undefined;
}

/**
 * Every alarm the ticket's state calls for and that was not rung yet, the earliest first. Pure: the same ticket
 * gives the same alarms on any node, however late it looks.
 */
export function alarmsOf(guide: Guide, ticket: Ticket): Alarm[] {
  const now = ticket.steps.at(-1)?.at ?? ticket.openedAt;
  if (!isOpen(ticket)) return surveyAlarms(guide, ticket, now).filter((alarm) => !isTold(ticket, alarm));
  const alarms = [
    ...acceptanceAlarms(ticket),
    ...contactAlarms(guide, ticket),
    ...noReturnAlarms(guide, ticket),
  ];
  for (const clock of clocksOf(guide, ticket, now)) alarms.push(...clockAlarms(clock));
  return alarms.filter((alarm) => !isTold(ticket, alarm)).toSorted((a, b) => a.at - b.at);
}

/**
 * Those of them that move the ticket on: the reminder and the end of the customer's term. The others only tell people,
 * so that states and clocks come out the same without them, many times faster.
 */
export function termAlarms(_guide: Guide, ticket: Ticket): Alarm[] {
  return isOpen(ticket) ? acceptanceAlarms(ticket).filter((alarm) => !isTold(ticket, alarm)) : [];
}

/** Name under which a rung alarm is remembered. */
export const alarmKey = ({ kind, clock, percent, nth }: Alarm) =>
  [kind, clock, percent, nth].filter((part) => part !== undefined).join(':');

/** A due date is kept up to its own instant, so a breach rings only after it; everything else at its instant. */
export const isRipe = ({ kind, at }: Alarm, now: Instant) => (kind === 'breach' ? at < now : at <= now);

function acceptanceAlarms({ state, acceptance }: Ticket): Alarm[] {
  if (state !== 'awaiting_acceptance' || !acceptance) return [];
  const end: Alarm = { kind: 'acceptance_end', at: acceptance.endsAt };
  return acceptance.reminded || acceptance.remindAt === undefined
    ? [end]
    : [{ kind: 'acceptance_reminder', at: acceptance.remindAt }, end];
}

/** The one reminder of a survey nobody answered (TRG-139). */
function surveyAlarms({ survey }: Guide, ticket: Ticket, closedAt: Instant): Alarm[] {
  if (survey?.remindAfter === undefined || ticket.rated || !isSurveyed(survey.after, ticket)) return [];
  return [{ kind: 'survey_reminder', at: closedAt + survey.remindAfter * DAY }];
}

function contactAlarms(guide: Guide, ticket: Ticket): Alarm[] {
  const at = guide.contactAttempts && nextAttemptAt(ticket, guide, guide.contactAttempts);
  return at === undefined ? [] : [{ kind: 'contact_attempt', at }];
}

function clockAlarms(clock: Clock): Alarm[] {
  const { name, rule, state, started, due, course } = clock;
  const goes =
    state === 'running' || (state === 'breached' && course.spells.at(-1)?.to === Number.POSITIVE_INFINITY);
  if (!started || due === undefined || !goes || course.end) return [];
  if (course.spells.at(-1)?.runs === false && state !== 'breached') return [];
  const warnings = rule.warnAt.map((percent): Alarm => ({
    kind: 'breach_warning',
    at: warningAt(clock, due, percent),
    clock: name,
    percent,
  }));
  const end: Alarm = { kind: name === 'status_contact' ? 'status_contact' : 'breach', at: due, clock: name };
  return [...warnings, end];
}

/** When so much of the target is used; of a target in days, so much of its open time. Never within a millisecond. */
function warningAt({ rule, calendar, target, course }: Clock, due: Instant, percent: number): Instant {
  const { startedAt, spells } = course;
  if (target?.unit === 'open_minutes') {
    const part = { ...target, amount: (target.amount * percent) / 100 };
    return Math.ceil(dueOf(rule, calendar, part, startedAt, spells, due));
  }
  return Math.ceil(addOpen(calendar, startedAt, (openBetween(calendar, startedAt, due) * percent) / 100));
}

/** Told for this date or a later one; a due date that moved on calls for a new alarm. */
function isTold(ticket: Ticket, alarm: Alarm): boolean {
  const told = ticket.told[alarmKey(alarm)];
  return told !== undefined && told >= alarm.at;
}
