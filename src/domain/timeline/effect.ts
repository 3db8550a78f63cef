import { postponedTerm, termAfter } from '#/domain/acceptance/term.ts';
import { clocksOf, forecastOf, type Clock } from '#/domain/clock/clock.ts';
import type { ClockName, Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';

/** A date of an open ticket that another guide would set otherwise. */
export interface Effect {
  readonly clock: ClockName | 'acceptance';
  /** Undefined where the guide promises no date. */
  readonly before: Instant | undefined;
  readonly after: Instant | undefined;
}

/** What becomes of the promised date, or of another one when that stays. */
export type EffectKind = 'later' | 'earlier' | 'gained' | 'lost';

/**
 * The dates of an open ticket that would differ under a candidate guide, the promised one first. Pauses go on until
 * `now` in both, so that what is paused is compared like what runs. Nothing of the ticket changes.
 */
export function effectOn(own: Guide, candidate: Guide, ticket: Ticket, now: Instant): Effect[] {
  const [before, after] = [running(own, ticket, now), running(candidate, ticket, now)];
  const promised = (forecastOf(before) ?? forecastOf(after))?.name;
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  const clocks = names
    .toSorted((a, b) => Number(b === promised) - Number(a === promised))
    .map((clock): Effect => ({ clock, before: dueIn(before, clock), after: dueIn(after, clock) }));
  return [...clocks, ...acceptanceEffect(candidate, ticket)].filter(({ before, after }) => before !== after);
}

/** @returns undefined for no effect at all */
export function kindOf([first]: readonly Effect[]): EffectKind | undefined {
  if (!first) return undefined;
  if (first.before === undefined) return 'gained';
  if (first.after === undefined) return 'lost';
  return first.after > first.before ? 'later' : 'earlier';
}

const running = (guide: Guide, ticket: Ticket, now: Instant) =>
  clocksOf(guide, ticket, now).filter(({ started, course }) => started && !course.end);

const dueIn = (clocks: readonly Clock[], wanted: ClockName) =>
  clocks.find(({ name }) => name === wanted)?.due;

/** The term in which the customer answers a solution, postponed as often as it was. */
function acceptanceEffect(candidate: Guide, { state, acceptance }: Ticket): Effect[] {
  if (state !== 'awaiting_acceptance' || !acceptance) return [];
  const rule = candidate.acceptance;
  let term = rule && termAfter(candidate, rule, acceptance.solvedAt);
  const by = rule?.postpone?.by;
  if (rule && term && by)
    for (let i = 0; i < acceptance.postponed; i++)
      term = postponedTerm(candidate, rule, by, term, acceptance.solvedAt);
  return [{ clock: 'acceptance', before: acceptance.endsAt, after: term?.endsAt }];
}
