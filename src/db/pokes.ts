import type pg from 'pg';

const TOGETHER_MS = 20;

/** What the screens and the workers of all processes are told once a transaction has committed. */
export interface Poke {
  /** Messages for the live screens. */
  readonly live: readonly string[];
  /** How many jobs were written. */
  readonly jobs: number;
}

const afterCommit = new WeakMap<object, Poke>();
const waiting = new WeakMap<pg.Pool, Poke>();

const NOTHING: Poke = { live: [], jobs: 0 };
const both = (one: Poke, other: Poke): Poke => ({
  live: [...one.live, ...other.live],
  jobs: one.jobs + other.jobs,
});

/** Kept with a transaction until it has committed. */
export function pokeAfterCommit(tx: object, poke: Poke): void {
  afterCommit.set(tx, both(afterCommit.get(tx) ?? NOTHING, poke));
}

/**
 * The transaction has committed: they are told soon, of many commits in one message, since a NOTIFY inside each
 * transaction would make PostgreSQL commit one after the other. It is a hint that may be lost with the process: screens
 * ask again by themselves, workers look every second.
 */
export function committed(pool: pg.Pool, tx: object): void {
  const poke = afterCommit.get(tx);
  if (!poke) return;
  const before = waiting.get(pool);
  waiting.set(pool, both(before ?? NOTHING, poke));
  if (!before) setTimeout(() => void tell(pool), TOGETHER_MS).unref();
}

async function tell(pool: pg.Pool): Promise<void> {
  const { live, jobs } = waiting.get(pool) ?? NOTHING;
  waiting.delete(pool);
  const count = JSON.stringify({ r: Math.random(), count: jobs });
  await pool
    .query({
      name: 'poke',
      text: `select pg_notify('guiche_live', message) from unnest($1::text[]) as message
       union all select pg_notify('jobs:insert', $2) where $3`,
      values: [live, count, jobs > 0],
    })
    .catch(() => {});
}
