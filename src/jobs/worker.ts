import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run, type Runner, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '#/db/connection.ts';
import { beat, giveBack, spareJobs, unlockDead } from '#/db/workers.ts';
import { sayingWhoWasAway } from './away.ts';

const BEAT_MS = 5_000;
const PAUSE_MS = 1_000;
/** So long a pool that ends may finish what it does before its jobs are given to the next. */
const FAREWELL_MS = 5_000;
/** Without a delay, however short, the queue notes the end of a job unattended: if the database is away, the process dies. */
const NOTED_TOGETHER = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/**
 * Runs the jobs of the queue. Each pool of workers says that it lives; whoever finds one that does not gives its jobs
 * back, so that a killed process delays a message by half a minute and not by the queue's four hours. A pool that the
 * database has left in the lurch ends, and another begins: it may hold a job whose handing over it never heard of, and
 * the queue lets its workers sleep for minutes after they met a database that was starting.
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
  const living = new Set<string>();
  let newest = '';
  let runner: Runner;

  async function begin(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => living.add((newest = workerPool.id)));
    events.on('pool:release', ({ workerPool }) => living.delete(workerPool.id));
    events.once('pool:gracefulShutdown', ({ workerPool }) => void comeBack(workerPool));
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
    fresh.promise.catch(() => {});
    const leave = () => void fresh.stop().catch(() => {});
    // The line breaks when the database does; who asks for a job and hears nothing may have been given one.
    events.once('pool:listen:error', leave);
    events.once('worker:getJob:error', leave);
    runner = fresh;
    if (life.over) leave();
    await beat(owner, [...living]).catch(() => {}); // the next beat is soon
  }

  async function comeBack(left: WorkerPool): Promise<void> {
    const farewell = Promise.race([left.promise.catch(() => {}), sleep(FAREWELL_MS)]);
    for (await sleep(PAUSE_MS); !life.over; await sleep(PAUSE_MS)) {
      try {
        if (newest === left.id) await begin();
        await farewell;
        await giveBack(owner, left.id);
        await spareJobs(owner);
        return;
      } catch (error) {
        log.warn(`job queue: ${String(error)}`);
      }
    }
  }

  const tick = async () => {
    try {
      await beat(owner, [...living]);
      await unlockDead(owner);
      await spareJobs(owner);
    } catch (error) {
      log.warn(`worker heartbeat: ${String(error)}`);
    }
  };
  await unlockDead(owner, alone ? 0 : undefined);
  await begin();
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
