import { forgetOld } from '#/app/retention.ts';
import type { Site } from '#/app/site.ts';
import type { Log } from '#/db/connection.ts';
import { zoned } from '#/domain/time/instant.ts';

const EVERY_MS = 60 * 60 * 1_000;
/** Hour of the night in the vendor's zone, when few work. */
const HOUR = 3;

/** Forgets each night what is older than the guide keeps it; a night that was missed is made up for by the next one. */
export function startForgetter(site: Site, log: Log): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const forget = async () => {
    try {
      await forgetOld(site);
    } catch (error) {
      log.warn(`forgetting failed: ${String(error)}`);
    }
  };
  const look = () => {
    if (zoned(site.now(), site.guides.current.guide.vendor.timeZone).hour !== HOUR) return;
    running = running.then(forget);
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
