import { sweepAll } from '#/app/sweep.ts';
import { announceSkills } from '#/app/skills.ts';
import { remindTasks } from '#/app/tasks.ts';
import type { Site } from '#/app/site.ts';
import type { Log } from '#/db/connection.ts';

const EVERY_MS = 1_000;

/** Looks every second for what the guide demands. One look at a time; a failed one is tried again. */
export function startSweeper(site: Site, log: Log): { stop(): Promise<void>; now(): Promise<void> } {
  const fault = (ticket: string, error: unknown) =>
    log.warn(`sweep of ticket ${ticket} failed: ${String(error)}`);
  let running = Promise.resolve();
  const look = () => {
    running = running
      .then(() => sweepAll(site, fault))
      .then(() => announceSkills(site))
      .then(() => remindTasks(site))
      .catch((error: unknown) => log.warn(`sweep failed: ${String(error)}`));
    return running;
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return {
    now: look,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
