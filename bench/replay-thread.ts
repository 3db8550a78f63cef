import { parentPort, workerData } from 'node:worker_threads';
import { replayHistories } from '#/app/replay-batch.ts';
import { lifeOf } from './replay-lives.ts';
import { totvs } from './totvs-cases.ts';
import { quicker } from './replay-candidate.ts';

/** Runs so many invented lives through two guides, in batches like the product's; says how many changed. */
const { from, to, until } = workerData as { from: number; to: number; until: number };
const BATCH = 500;
const [own, candidate] = [totvs(), quicker()];
let changed = 0;
for (let n = from; n < to; n += BATCH) {
  const tickets = Array.from({ length: Math.min(BATCH, to - n) }, (_, i) => ({
    number: String(n + i),
    own,
    history: lifeOf(n + i),
  }));
  changed += replayHistories(tickets, candidate, until).changed.length;
}
parentPort?.postMessage({ changed });
