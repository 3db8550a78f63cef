import { historiesOf, type ClosedTicket } from '#/db/closed-tickets.ts';
import type { Tx } from '#/db/work.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { outcomeOf, turnsBetween, type Turn } from '#/domain/timeline/compare.ts';
import { count, type Tally, type TallyLine } from '#/domain/timeline/tally.ts';
import type { Guides } from './guides.ts';

/** A ticket for which another guide would have kept or broken a promise otherwise. */
export interface ChangedTicket {
  readonly number: string;
  readonly severity: { readonly before: string; readonly after: string };
  readonly turns: readonly Turn[];
}

/** What a batch of tickets came to, small enough to travel between threads. */
export interface BatchResult {
  readonly lines: readonly TallyLine[];
  readonly changed: readonly ChangedTicket[];
  readonly done: number;
  /** Tickets whose opening the candidate refuses: it asks other questions. */
  readonly refused: number;
}

export interface Replayed {
  readonly number: string;
  readonly own: Guide;
  readonly history: readonly TicketEvent[];
}

/** Runs histories through their own guide and through the candidate. */
export function replayHistories(tickets: readonly Replayed[], candidate: Guide, until: Instant): BatchResult {
  const tally: Tally = new Map();
  const changed: ChangedTicket[] = [];
  let refused = 0;
  for (const { number, own, history } of tickets) {
    const before = outcomeOf(own, history, until);
    const after = outcomeOf(candidate, history, until);
    count(tally, 'before', before);
    count(tally, 'after', after);
    if (!after) refused += 1;
    const turns = turnsBetween(before, after);
    if (turns.length > 0)
      changed.push({
        number,
        severity: { before: before?.severity ?? '', after: after?.severity ?? '' },
        turns,
      });
  }
  return { lines: [...tally.values()], changed, done: tickets.length, refused };
}

/** The same for tickets of the database, read in one transaction. */
export async function replayBatch(
  tx: Tx,
  guides: Guides,
  batch: readonly ClosedTicket[],
  candidate: Guide,
  until: Instant,
): Promise<BatchResult> {
  const histories = await historiesOf(
    tx,
    batch.map(({ id }) => id),
  );
  const tickets: Replayed[] = [];
  for (const { id, number, guideVersion } of batch) {
    const { guide } = await guides.version(tx, guideVersion);
    tickets.push({ number, own: guide, history: histories.get(id) ?? [] });
  }
  return replayHistories(tickets, candidate, until);
}
