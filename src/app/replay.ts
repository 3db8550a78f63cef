import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { closedTickets, countClosed, type Period } from '#/db/closed-tickets.ts';
import { connectionOf } from '#/db/pool.ts';
import { workAsDesk } from '#/db/work.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { merge, type Tally, type TallyLine } from '#/domain/timeline/tally.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { BatchResult, ChangedTicket } from './replay-batch.ts';
import type { ReplayAnswer, ReplayOrder, ReplayThread } from './replay-worker.ts';

export interface ReplayWanted {
  readonly candidate: Guide;
  readonly period: Period;
  /** Instant of the look, the same before and after. */
  readonly until: Instant;
  readonly threads: number;
  /** Stops the run between two batches. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReplaySummary {
  readonly tickets: number;
  readonly changed: number;
  readonly refused: number;
  readonly lines: readonly TallyLine[];
}

/** Whoever listens hears of each batch in order: how far it is, and which tickets change. */
export type Told = (batch: {
  readonly done: number;
  readonly total: number;
  readonly changed: readonly ChangedTicket[];
}) => void;

const BATCH = 500;
/** Batches in the hands of each thread, so that it never waits for the next one; and no more are held. */
const AHEAD = 2;

/**
 * Runs the tickets closed in a period through a candidate guide, spread over threads with a connection each. Memory
 * stays flat however many there are: nothing is held but a few batches and the sums.
 */
export async function replayClosed(pool: pg.Pool, wanted: ReplayWanted, told: Told): Promise<ReplaySummary> {
  const { candidate, period, until, threads, signal } = wanted;
  const data: ReplayThread = { connection: connectionOf(pool), candidate, until };
  const crew = Array.from({ length: threads }, () => new Thread(data));
  const tally: Tally = new Map();
  const sums = { tickets: 0, changed: 0, refused: 0 };
  const add = ({ lines, changed, done, refused }: BatchResult, total: number) => {
    merge(tally, lines);
    sums.tickets += done;
    sums.changed += changed.length;
    sums.refused += refused;
    told({ done: sums.tickets, total, changed });
  };
  try {
    await workAsDesk(pool, async (tx) => {
      const total = await countClosed(tx, period);
      const waiting: Promise<BatchResult>[] = [];
      let index = 0;
      for await (const tickets of closedTickets(tx, period, BATCH)) {
        signal?.throwIfAborted();
        const thread = crew[index % crew.length];
        if (!thread) break;
        waiting.push(thread.run(index++, tickets));
        if (waiting.length >= AHEAD * crew.length) add(await firstOf(waiting), total);
      }
      while (waiting.length > 0) add(await firstOf(waiting), total);
    });
  } finally {
    await Promise.all(crew.map((thread) => thread.end()));
  }
  return { ...sums, lines: [...tally.values()] };
}

/** The oldest batch; should another one fail before its turn, the run fails then and not as a fault of nobody's. */
async function firstOf(waiting: Promise<BatchResult>[]): Promise<BatchResult> {
  for (const one of waiting) one.catch(() => {});
  const first = waiting.shift();
  if (!first) throw new RangeError('nothing to wait for');
  return await first;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<BatchResult>>();

  constructor(data: ReplayThread) {
    this.#worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData: data });
    this.#worker.on('message', ({ index, result }: ReplayAnswer) => {
      this.#waiting.get(index)?.resolve(result);
      this.#waiting.delete(index);
    });
    this.#worker.on('error', (error) => this.#waiting.forEach(({ reject }) => reject(error)));
  }

  run(index: number, tickets: Extract<ReplayOrder, { index: number }>['tickets']): Promise<BatchResult> {
    const answer = Promise.withResolvers<BatchResult>();
    this.#waiting.set(index, answer);
    this.#worker.postMessage({ index, tickets } satisfies ReplayOrder);
    return answer.promise;
  }

  async end(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    if (this.#worker.threadId === -1) return;
    if (this.#waiting.size > 0) await this.#worker.terminate();
    else this.#worker.postMessage({ end: true } satisfies ReplayOrder);
    await gone;
  }
}
