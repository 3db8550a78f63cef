import { parentPort, workerData } from 'node:worker_threads';
import type { ClosedTicket } from '#/db/closed-tickets.ts';
import type { Connection } from '#/db/connection.ts';
import { appPool } from '#/db/pool.ts';
import { workAsDesk } from '#/db/work.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { Guides } from './guides.ts';
import { replayBatch, type BatchResult } from './replay-batch.ts';

/** What a thread of a replay is started with. */
export interface ReplayThread {
  readonly connection: Connection;
  readonly candidate: Guide;
  readonly until: Instant;
}

/** A batch to run; `end` closes the thread's connection, and with it the thread. */
export type ReplayOrder =
  | { readonly index: number; readonly tickets: readonly ClosedTicket[] }
  | { readonly end: true };

export interface ReplayAnswer {
  readonly index: number;
  readonly result: BatchResult;
}

const { connection, candidate, until } = workerData as ReplayThread;
const pool = appPool(connection, { info: () => {}, warn: () => {} }, 1);
const guides = new Guides(pool, () => until);

/** One batch after another; what fails ends the thread, and whoever started it hears why. */
let running = Promise.resolve();
parentPort?.on('message', (order: ReplayOrder) => {
  running = after(running, order);
});

async function after(before: Promise<void>, order: ReplayOrder): Promise<void> {
  await before;
  if ('end' in order) {
    await pool.end();
    parentPort?.close();
    return;
  }
  const result = await workAsDesk(pool, (tx) => replayBatch(tx, guides, order.tickets, candidate, until));
  parentPort?.postMessage({ index: order.index, result } satisfies ReplayAnswer);
}
