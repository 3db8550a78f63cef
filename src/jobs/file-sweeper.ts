import { sweepFiles } from '#/app/attachments.ts';
import type { Site } from '#/app/site.ts';
import type { Log } from '#/db/connection.ts';

const EVERY_MS = 60 * 60 * 1_000;

/** Looks every hour for uploads nobody sent and contents that are no file's. */
export function startFileSweeper(site: Site, log: Log): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const look = () => {
    running = running
      .then(() => sweepFiles(site))
      .catch((error: unknown) => log.warn(`sweep of files failed: ${String(error)}`));
  };
  const timer = setInterval(look, EVERY_MS);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
