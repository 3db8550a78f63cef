import type { ClockName, ClockRule, Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { openBetween } from '#/domain/time/open-time.ts';
import { courseOf, type Course } from './course.ts';
import { dueOf } from './due.ts';
import { clockPolicy } from './policy.ts';

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'stopped';

/** One clock of a ticket at an instant. */
export interface Clock {
  readonly name: ClockName;
  readonly rule: ClockRule;
  readonly calendar: Calendar;
  readonly target?: Duration | undefined;
  readonly state: ClockState;
  /** False for a target that is counted from the opening but does not rule yet (choice B-11). */
  readonly started: boolean;
  /** When it runs out; while paused, when it would if it went on now. */
  readonly due?: Instant | undefined;
  /** Open milliseconds that counted so far. */
  readonly consumed: number;
  readonly course: Course;
}

/**
 * Every clock of the guide that says something about the ticket, as it stands at `now`.
 *
 * @source TRG-153 to TRG-157, PRN-009 to PRN-021, choices B-08 to B-12, B-22
 */
export function clocksOf(guide: Guide, ticket: Ticket, now: Instant): Clock[] {
  return guide.clocks.flatMap((rule) => clockOf(guide, rule, ticket, now) ?? []);
}

function clockOf(guide: Guide, rule: ClockRule, ticket: Ticket, now: Instant): Clock | undefined {
  const begun = courseOf(rule, ticket);
  if (!begun && rule.countsFrom === 'start') return undefined;
  const course = begun ?? { startedAt: ticket.openedAt, spells: [], end: undefined };
  const { calendar, target } = clockPolicy(guide, rule, ticket, severityAt(ticket, course.end?.at));
  const resumesAt = course.end?.at ?? now;
  const due = target && dueOf(rule, calendar, target, course.startedAt, course.spells, resumesAt);
  if (!begun && due === undefined) return undefined;
  const consumed = course.spells
    .filter(({ runs }) => runs)
    .reduce((sum, { from, to }) => sum + openBetween(calendar, from, Math.min(to, now)), 0);
  const state = begun ? stateOf(course, due, now) : 'stopped';
  return {
    name: rule.name,
    rule,
    calendar,
    target,
    state,
    started: begun !== undefined,
    due,
    consumed,
    course,
  };
}

function stateOf({ spells, end }: Course, due: Instant | undefined, now: Instant): ClockState {
  const late = due !== undefined && (end?.at ?? now) > due;
  if (late) return 'breached';
  if (end) return end.how === 'stopped' ? 'met' : 'stopped';
  return spells.findLast(({ from }) => from <= now)?.runs === false ? 'paused' : 'running';
}

/** The severity in force at an instant; the present one without it. */
function severityAt(ticket: Ticket, at: Instant | undefined): string {
  if (at === undefined) return ticket.severity;
  return ticket.severities.findLast((held) => held.at <= at)?.severity ?? ticket.severity;
}

/** The date promised to the customer: of the last promised clock that started (maintenance over support, B-12). */
export function forecastOf(clocks: readonly Clock[]): Clock | undefined {
  return clocks.findLast(({ rule, started, due }) => rule.promised && started && due !== undefined);
}
