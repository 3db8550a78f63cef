import type { TaskList } from 'graphile-worker';
import { NoServer } from '#/channels/mail-out.ts';
import { isDatabaseAway } from '#/db/away.ts';
import { AWAY } from '#/db/workers.ts';

/**
 * The same tasks; one that fails because the database or the post office was away says so in the queue, where such a
 * failure is not held against the job.
 */
export const sayingWhoWasAway = (tasks: TaskList): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (...given: Parameters<NonNullable<typeof task>>) => {
        try {
          await task?.(...given);
        } catch (error) {
          throw named(error);
        }
      },
    ]),
  );

function named(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof NoServer) return new Error(`${AWAY.post}: ${error.message}`, { cause: error });
  return isDatabaseAway(error) ? new Error(`${AWAY.database}: ${error.message}`, { cause: error }) : error;
}
