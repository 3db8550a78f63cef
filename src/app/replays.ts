import { randomUUID } from 'node:crypto';
import type { Period } from '#/db/closed-tickets.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { Failure } from './failure.ts';
import { replayClosed, type ReplaySummary } from './replay.ts';
import type { ChangedTicket } from './replay-batch.ts';
import type { Site } from './site.ts';

/** A replay somebody asked for on the desk: how far it is, and what it came to. */
export interface ReplayRun {
  readonly id: string;
  readonly candidate: Guide;
  done: number;
  total: number;
  /** The first ones; the summary counts them all. */
  readonly changed: ChangedTicket[];
  summary: ReplaySummary | undefined;
  failed: boolean;
}

const MOST_LISTED = 200;
const MOST_KEPT = 5;

/** The replays of this process. One at a time, in one thread, so that the desk goes on; the last few are kept. */
export class Replays {
  readonly #site: Site;
  readonly #runs = new Map<string, ReplayRun>();
  readonly #ending = new AbortController();
  #running: Promise<void> | undefined;

  constructor(site: Site) {
    this.#site = site;
  }

  /** @throws Failure `guide/problems`, `replay/running` while another one goes on */
  start(text: string, period: Period): ReplayRun {
    if (this.#running) throw new Failure('replay/running');
    const read = readGuide(text, 'guia.yaml');
    if ('problems' in read) {
      const [first] = read.problems;
      const facts = { message: first?.message ?? '', messageEn: first?.messageEn ?? '' };
      throw new Failure('guide/problems', { count: read.problems.length, ...facts });
    }
    const run: ReplayRun = {
      id: randomUUID(),
      candidate: read.guide,
      done: 0,
      total: 0,
      changed: [],
      summary: undefined,
      failed: false,
    };
    this.#runs.set(run.id, run);
    for (const old of [...this.#runs.keys()].slice(0, -MOST_KEPT)) this.#runs.delete(old);
    this.#running = this.#follow(run, period);
    return run;
  }

  /** @throws Failure `replay/not-found`: an older one, or one of another node */
  run(id: string): ReplayRun {
    const run = this.#runs.get(id);
    if (!run) throw new Failure('replay/not-found');
    return run;
  }

  /** Stops what runs, between two batches. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #follow(run: ReplayRun, period: Period): Promise<void> {
    const { pool, now } = this.#site;
    const { signal } = this.#ending;
    try {
      const wanted = { candidate: run.candidate, period, until: now(), threads: 1, signal };
      run.summary = await replayClosed(pool, wanted, ({ done, total, changed }) => {
        run.done = done;
        run.total = total;
        run.changed.push(...changed.slice(0, MOST_LISTED - run.changed.length));
      });
    } catch {
      run.failed = true;
    } finally {
      this.#running = undefined;
    }
  }
}
