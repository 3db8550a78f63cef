import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmsOf } from '#/domain/alarm/alarm.ts';
import { clocksOf } from '#/domain/clock/clock.ts';
import { explain } from '#/domain/clock/explain.ts';
import { noticeOf } from '#/domain/notice/notices.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { advance } from '#/domain/ticket/advance.ts';
import { allowedEvents, decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import { queueKey } from '#/domain/ticket/queue.ts';
import { isFinal } from '#/domain/ticket/state.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { shipped } from '../guides/shipped.ts';
import { ACTORS, anyEvent, KINDS, wellFilled } from './any-event.ts';
import { runs } from './runs.ts';

const START = Date.parse('2026-03-02T12:00:00Z');
const guides = (['totvs', 'pronnus', 'totall', 'prosoft'] as const).map((vendor) => shipped(vendor));

interface Tried {
  readonly before: Ticket;
  readonly event: TicketEvent;
  /** Undefined when it was refused. */
  readonly after: Ticket | undefined;
}

const changes = (lived: readonly Tried[]) =>
  lived.flatMap(({ after, ...rest }) => (after ? [{ ...rest, after }] : []));

/** Lives a disorderly history and shows every ticket on the way, with the event that made it. */
const disorder = fc.constantFrom(...guides).chain((guide) =>
  fc
    .tuple(fc.array(anyEvent(guide), { minLength: 1, maxLength: 25 }), fc.boolean())
    .map(([events, swept]) => {
      const opened = decideOpen(guide, { event: 'opened', at: START, by: 'customer', channel: 'portal' });
      if (isRefusal(opened)) throw new Error(opened.refused);
      const lived: Tried[] = [];
      let ticket: Ticket = opened;
      let at = START;
      for (const { at: gap, ...facts } of events) {
        at = Math.max(START, at + gap);
        const event = { ...facts, at } as TicketEvent;
        if (swept) ticket = advance(guide, ticket, at).ticket;
        const decision = decide(guide, ticket, event);
        lived.push({ before: ticket, event, after: isRefusal(decision) ? undefined : decision });
        if (!isRefusal(decision)) ticket = decision;
      }
      return { guide, lived, ticket, at };
    }),
);

describe('whatever anybody tries, in any order', () => {
  it('nothing throws: an event happens or is refused with a code, and every reading of the ticket works', () => {
    fc.assert(
      fc.property(disorder, ({ guide, lived, ticket, at }) => {
        for (const { event, after } of lived) if (after) noticeOf(guide, after, event);
        const reached = advance(guide, ticket, at + 86_400_000 * 90).ticket;
        for (const one of [ticket, reached]) {
          for (const clock of clocksOf(guide, one, at)) explain(clock, at);
          for (const alarm of alarmsOf(guide, one)) expect(Number.isSafeInteger(alarm.at)).toBe(true);
          expect(queueKey(guide, one, undefined).every(Number.isSafeInteger)).toBe(true);
        }
        expect(structuredClone(ticket)).toEqual(JSON.parse(JSON.stringify(ticket)));
      }),
      runs(200),
    );
  });

  it('what is closed stays closed, unless its merge is undone', () => {
    fc.assert(
      fc.property(disorder, ({ lived }) => {
        const reopened = changes(lived).filter(
          ({ before, after }) => isFinal(before.state) && !isFinal(after.state),
        );
        expect(
          reopened.filter(({ before, event }) => event.event !== 'unmerged' || before.closedAs !== 'merged'),
        ).toEqual([]);
      }),
      runs(200),
    );
  });

  it('an open ticket has a term of acceptance exactly while it awaits one; answers come only then', () => {
    const answers = ['accepted', 'accepted_with_reservations', 'refused', 'postponed', 'accepted_tacitly'];
    fc.assert(
      fc.property(disorder, ({ lived }) => {
        const open = changes(lived).filter(({ after }) => !isFinal(after.state));
        expect(
          open.filter(
            ({ after }) => (after.state === 'awaiting_acceptance') !== (after.acceptance !== undefined),
          ),
        ).toEqual([]);
        const answered = changes(lived).filter(({ event }) => answers.includes(event.event));
        expect(answered.filter(({ before }) => before.state !== 'awaiting_acceptance')).toEqual([]);
      }),
      runs(200),
    );
  });

  it('a ticket that ended says how, one that goes on does not', () => {
    fc.assert(
      fc.property(disorder, ({ lived }) => {
        const odd = changes(lived).filter(
          ({ after: { state, closedAs, mergedInto } }) =>
            (closedAs !== undefined) !== (state === 'closed') ||
            (mergedInto !== undefined) !== (closedAs === 'merged'),
        );
        expect(odd).toEqual([]);
      }),
      runs(200),
    );
  });

  it('steps are in order and the last one is the state', () => {
    fc.assert(
      fc.property(disorder, ({ lived }) => {
        for (const { after } of changes(lived)) {
          const instants = after.steps.map(({ at }) => at);
          expect(instants).toEqual(instants.toSorted((a, b) => a - b));
          expect(after.steps.at(-1)?.state).toBe(after.state);
        }
      }),
      runs(200),
    );
  });

  it('what is offered can be done, and what is not offered is refused', () => {
    fc.assert(
      fc.property(disorder, ({ guide, ticket: last, at: end }) => {
        const at = Math.max(end, last.steps.at(-1)?.at ?? end);
        const ticket = advance(guide, last, at).ticket;
        const other = guide.severities.find(({ id }) => id !== ticket.severity)?.id ?? '';
        for (const by of ACTORS) {
          const offered = allowedEvents(guide, ticket, by, at);
          const possible = KINDS.filter((kind) =>
            [{}, { visibility: 'internal' }].some(
              (facts) =>
                !isRefusal(
                  decide(guide, ticket, {
                    ...wellFilled(guide, kind, by, at, other),
                    ...facts,
                  } as TicketEvent),
                ),
            ),
          );
          expect({ by, state: ticket.state, offered }).toEqual({
            by,
            state: ticket.state,
            offered: possible,
          });
        }
      }),
      runs(200),
    );
  });
});
