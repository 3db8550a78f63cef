import type { Component } from '#/domain/guide/component.ts';
import type { ClockRule, Contract, Guide, Targets } from '#/domain/guide/guide.ts';
import { isMaintained } from '#/domain/ticket/maintenance.ts';
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
 * Target and calendar of a clock: the word of the contract's chosen components first, then the contract's own, the
 * team's, the product's and the severity's (TRG-052, TRG-053, TRG-159, choice B-35).
 *
 * @throws RangeError on a calendar the guide does not have; the guide file refuses such a guide
 */
export function clockPolicy(guide: Guide, rule: ClockRule, ticket: Ticket, severity: string): ClockPolicy {
  const contract = guide.contracts.find(({ id }) => id === ticket.contract);
  const team = guide.teams.find(({ id }) => id === ticket.team);
  const held = guide.severities.find(({ id }) => id === severity);
  const targets: readonly (Targets | undefined)[] = [
    ...chosenOf(contract, ticket).map(({ targets }) => targets[severity]),
    contract?.targets[severity],
    team?.targets[severity],
    guide.products.find(({ id }) => id === ticket.product)?.targets,
    held?.targets,
  ];
  const id = rule.calendar ?? contractCalendar(guide, ticket) ?? team?.calendar ?? held?.calendar;
  const calendar = id === undefined ? Object.values(guide.calendars)[0] : guide.calendars[id];
  if (!calendar) throw new RangeError(`the guide has no calendar ${id}`);
  if (rule.name === 'maintenance' && !isMaintained(guide, ticket)) return { calendar, target: undefined };
  return { calendar, target: targets.find((own) => own?.[rule.name])?.[rule.name] ?? rule.target };
}

/** Hours of the ticket's contract; a component that gives its own, such as 24×7, comes first (TRG-053). */
export function contractCalendar(guide: Guide, ticket: Ticket): string | undefined {
  const contract = guide.contracts.find(({ id }) => id === ticket.contract);
  const chosen = chosenOf(contract, ticket).find(({ calendar }) => calendar !== undefined);
  return chosen?.calendar ?? contract?.calendar;
}

const chosenOf = (contract: Contract | undefined, { components }: Ticket): readonly Component[] =>
  contract?.components.filter(({ id }) => components?.includes(id)) ?? [];
