import type { ClockRule } from '#/domain/guide/guide.ts';
import { isFinal, type TicketState } from '#/domain/ticket/state.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';

/** A stretch of the ticket's life as one clock sees it; the last one of a going clock has no end. */
export interface Spell {
  readonly from: Instant;
  readonly to: Instant;
  readonly runs: boolean;
  readonly state: TicketState;
}

export interface Course {
  readonly startedAt: Instant;
  /** Spells from the start, ends meeting beginnings; the last may end at +∞. */
  readonly spells: readonly Spell[];
  /** How it ended: by an event that stops it, or with the ticket. */
  readonly end?: { readonly at: Instant; readonly how: 'stopped' | 'ticket_ended' } | undefined;
}

/**
 * The course of a clock through the history of a ticket; undefined while it has not started.
 * A stop by a solution is undone when the solution is refused (choice B-22), the end of the ticket when its merge is
 * undone; any other stop is final (B-12).
 */
export function courseOf(rule: ClockRule, ticket: Ticket): Course | undefined {
  const steps = rule.teams ? sinceArrival(rule.teams, ticket) : ticket.steps;
  const begun = steps.find(({ event }) => rule.starts.includes(event));
  if (!begun) return undefined;
  const anew = steps.findLast(({ event, at }) => rule.restarts.includes(event) && at >= begun.at);
  const startedAt = anew?.at ?? (rule.countsFrom === 'opened' ? ticket.openedAt : begun.at);
  const spells: Spell[] = [];
  let end: Course['end'];
  let solved = false;
  for (const [i, step] of steps.entries()) {
    const goesOn = step.state !== 'awaiting_acceptance' && !isFinal(step.state);
    if (goesOn && (solved || end?.how === 'ticket_ended')) {
      end = undefined;
      solved = false;
    }
    if (!end && step.at >= startedAt && rule.stops.includes(step.event)) {
      end = { at: step.at, how: 'stopped' };
      solved = step.event === 'solved';
    }
    if (!end && isFinal(step.state)) end = { at: step.at, how: 'ticket_ended' };
    const from = Math.max(step.at, startedAt);
    const to = steps[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (to > from)
      spells.push({
        from,
        to,
        runs: !isFinal(step.state) && !rule.pauses.includes(step.state),
        state: step.state,
      });
  }
  return { startedAt, spells: end ? upTo(spells, end.at) : spells, end };
}

/** What happened since the ticket came to the team it is with; nothing, if that is not one of the clock's own. */
function sinceArrival(teams: readonly string[], { team, steps }: Ticket) {
  return teams.includes(team)
    ? steps.slice(
        Math.max(
          0,
          steps.findLastIndex(({ event }) => event === 'forwarded'),
        ),
      )
    : [];
}

function upTo(spells: readonly Spell[], end: Instant): Spell[] {
  return spells.filter(({ from }) => from < end).map((spell) => ({ ...spell, to: Math.min(spell.to, end) }));
}
