import { clocksOf, forecastOf } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { isOpen } from './rule.ts';
import type { Ticket } from './ticket.ts';

const LAST = 8_640_000_000_000_000;

/**
 * Place of a ticket in the queue, compared number by number, smallest first, in the order the guide names
 * (TTL-094, TTL-095, choice B-71).
 */
export function queueKey(guide: Guide, ticket: Ticket, due: Instant | undefined): number[] {
  return guide.queue.order.map((by) => {
    switch (by) {
      case 'severity':
        return severityRank(guide, ticket.severity);
      case 'due':
        return due ?? LAST;
      case 'arrival':
        return ticket.openedAt;
      case 'gut':
        return -(ticket.gut ?? [0, 0, 0]).reduce((product, score) => product * score, 1);
    }
  });
}

export const severityRank = (guide: Guide, severity: string) =>
  Math.max(
    0,
    guide.severities.findIndex(({ id }) => id === severity),
  );

/** The promised date by which tickets are sorted and called late; none while nothing runs. */
export function dueNow(guide: Guide, ticket: Ticket): Instant | undefined {
  if (!isOpen(ticket)) return undefined;
  const now = ticket.steps.at(-1)?.at ?? ticket.openedAt;
  const forecast = forecastOf(clocksOf(guide, ticket, now));
  const goes = forecast?.state === 'running' || forecast?.state === 'breached';
  return goes && !forecast.course.end ? forecast.due : undefined;
}
