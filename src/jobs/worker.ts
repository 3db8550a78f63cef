import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { beat, unlockDead } from '#/db/workers.ts';
import type { Log } from '#/db/connection.ts';

const BEAT_MS = 5_000;

/**
 * Runs the jobs of the queue. Each worker says that it lives; whoever finds one that does not gives its jobs back,
 * so that a killed process delays a message by half a minute and not by the queue's four hours.
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
  const ids = new Set<string>();
  await unlockDead(owner, alone ? 0 : undefined);
  const runner: Runner = await run({
    pgPool: owner,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn(message);
    }),
  });
  runner.events.on('worker:create', ({ worker }) => ids.add(worker.workerId));
  const tick = async () => {
    try {
      await beat(owner, [...ids]);
      await unlockDead(owner);
    } catch (error) {
      log.warn(`worker heartbeat: ${String(error)}`);
    }
  };
  await tick();
  const timer = setInterval(() => void tick(), BEAT_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
    },
  };
}
