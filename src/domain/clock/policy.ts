import type { ClockRule, Guide, Targets } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import type { Duration } from '#/domain/time/duration.ts';

/** What a clock of this ticket is held to. */
export interface ClockPolicy {
  readonly calendar: Calendar;
  /** Without a target time is measured and nothing is promised. */
  readonly target?: Duration | undefined;
}

/**
 * Target and calendar of a clock: the contract's own word first, then the team's, then the severity's (TRG-159).
 *
 * @throws RangeError on a calendar the guide does not have; the guide file refuses such a guide
 */
export function clockPolicy(guide: Guide, rule: ClockRule, ticket: Ticket, severity: string): ClockPolicy {
  const contract = guide.contracts.find(({ id }) => id === ticket.contract);
  const team = guide.teams.find(({ id }) => id === ticket.team);
  const held = guide.severities.find(({ id }) => id === severity);
  const targets: readonly (Targets | undefined)[] = [
    contract?.targets[severity],
    team?.targets[severity],
    held?.targets,
  ];
  const id = rule.calendar ?? contract?.calendar ?? team?.calendar ?? held?.calendar;
  const calendar = id === undefined ? Object.values(guide.calendars)[0] : guide.calendars[id];
  if (!calendar) throw new RangeError(`the guide has no calendar ${id}`);
  return { calendar, target: targets.find((own) => own?.[rule.name])?.[rule.name] ?? rule.target };
}
