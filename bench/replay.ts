import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { guidesAtStart } from '#/app/guides.ts';
import { replayClosed } from '#/app/replay.ts';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { migrate } from '#/db/migrate.ts';
import { appPool, ownerPool } from '#/db/pool.ts';
import { number, type Measured } from './figure.ts';
import { quicker } from './replay-candidate.ts';
import { fill } from './replay-database.ts';
import { aFolder } from './running-server.ts';

const IN_MEMORY = 200_000;
/** A real million takes some minutes and gigabytes: GUICHE_REPLAY_TICKETS=1000000. */
const STORED = Number(process.env['GUICHE_REPLAY_TICKETS'] ?? 100_000);
const MILLION = 1_000_000;
const MOST_MINUTES = 10;
const MOST_GROWTH = 1.5;
const UNTIL = Date.UTC(2026, 8, 1);
const threads = availableParallelism();
const quiet = { info: () => {}, warn: () => {} };

/** Tickets of ten events through two guides, per second: the rules alone, and with PostgreSQL. */
export async function measure(): Promise<Measured> {
  const rules = await inMemory();
  const { perSecond, first, last } = await stored();
  const minutes = MILLION / perSecond / 60;
  return {
    figures: [
      { what: `the rules alone, ${threads} threads`, value: `${number(rules)} tickets/s` },
      { what: `with PostgreSQL on the same ${threads} cores`, value: `${number(perSecond)} tickets/s` },
      {
        what: 'one million tickets of ten events',
        value: `${number(minutes)} min`,
        aim: { words: 'in minutes', met: minutes <= MOST_MINUTES },
      },
      {
        what: 'memory at a tenth, and at the end',
        value: `${number(first)} MiB, ${number(last)} MiB`,
        aim: { words: `flat (≤ ${MOST_GROWTH} ×)`, met: last <= MOST_GROWTH * first },
      },
    ],
    notes: [
      `Invented lives of ten events (taken, asked, answered, another severity, solved, accepted or not), each run through the guide of TOTVS and through one with 8 h instead of 10 h for critical tickets. ${IN_MEMORY} of them without a database; ${STORED} stored ones as \`guiche replay\` does it, from which the million is reckoned. Memory is the resident set of the process with all its threads.`,
    ],
  };
}

async function inMemory(): Promise<number> {
  const share = IN_MEMORY / threads;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: threads }, (_, i) => {
      const workerData = { from: i * share, to: (i + 1) * share, until: UNTIL };
      const worker = new Worker(new URL('./replay-thread.ts', import.meta.url), { workerData });
      return new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  return IN_MEMORY / ((performance.now() - start) / 1_000);
}

async function stored(): Promise<{ perSecond: number; first: number; last: number }> {
  const folder = aFolder();
  const { connection, stop } = await startEmbedded(folder, quiet);
  const owner = ownerPool(connection, quiet);
  const pool = appPool(connection, quiet, 4);
  try {
    await migrate(owner);
    const text = readFileSync(new URL('../guides/totvs.yaml', import.meta.url), 'utf8');
    const { guides } = await guidesAtStart(pool, text, 'totvs.yaml', () => UNTIL);
    await fill(owner, STORED, guides.current.id);
    const period = { from: 0, to: UNTIL };
    let [first, last] = [0, 0];
    const start = performance.now();
    await replayClosed(pool, { candidate: quicker(), period, until: UNTIL, threads }, ({ done, total }) => {
      last = process.memoryUsage.rss() / 2 ** 20;
      if (done <= total / 10) first = last;
    });
    return { perSecond: STORED / ((performance.now() - start) / 1_000), first, last };
  } finally {
    await pool.end();
    await owner.end();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
