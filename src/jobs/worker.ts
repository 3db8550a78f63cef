import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '#/db/connection.ts';
import { beat, giveBack, spareJobs, unlockDead } from '#/db/workers.ts';
import { sayingWhoWasAway } from './away.ts';

const BEAT_MS = 5_000;
const PAUSE_MS = 1_000;
/** Without a delay, however short, the queue notes the end of a job unattended: if the database is away, the process dies. */
const NOTED_TOGETHER = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/**
 * Runs the jobs of the queue. Each pool of workers says that it lives; whoever finds one that does not gives its jobs
 * back, so that a killed process delays a message by half a minute and not by the queue's four hours. A pool that the
 * database has left in the lurch ends, and another begins.
 *
 * @param alone true when no other process can work on this database (the embedded one): then every worker seen
 *              at the start is dead
 */
export async function startWorker(
  owner: pg.Pool,
  taskList: TaskList,
  log: Log,
  { alone }: { readonly alone: boolean },
): Promise<{ stop(): Promise<void> }> {
  const life = { over: false };
  await unlockDead(owner, alone ? 0 : undefined);
  let { runner, pool } = await begin();

  async function begin(): Promise<{ runner: Runner; pool: string }> {
    const events: WorkerEvents = new EventEmitter();
    let pool = '';
    events.on('pool:create', ({ workerPool }) => void (pool = workerPool.id));
    const fresh = await run({
      pgPool: owner,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 1_000,
      taskList: sayingWhoWasAway(taskList),
      events,
      preset: { worker: NOTED_TOGETHER },
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') log.warn(message);
      }),
    });
    // It gives up when it cannot note how a job ended, and then may take minutes to let go.
    events.once('pool:gracefulShutdown', () => void comeBack());
    fresh.promise.catch(() => {});
    await beat(owner, [pool]).catch(() => {}); // the next beat is soon
    return { runner: fresh, pool };
  }

  async function comeBack(): Promise<void> {
    const left = pool;
    while (!life.over) {
      await sleep(PAUSE_MS);
      try {
        ({ runner, pool } = await begin());
        await giveBack(owner, left);
        await spareJobs(owner);
        return;
      } catch (error) {
        log.warn(`job queue: ${String(error)}`);
      }
    }
  }

  const tick = async () => {
    try {
      await beat(owner, [pool]);
      await unlockDead(owner);
      await spareJobs(owner);
    } catch (error) {
      log.warn(`worker heartbeat: ${String(error)}`);
    }
  };
  await tick();
  const timer = setInterval(() => void tick(), BEAT_MS);
  return {
    stop: async () => {
      life.over = true;
      clearInterval(timer);
      await runner.stop().catch(() => {});
    },
  };
}
