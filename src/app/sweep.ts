import { ticketsWithDueAlarms } from '#/db/alarms.ts';
import { letGuideAct } from './door.ts';
import type { Site } from './site.ts';
import { visitAsGuide } from './visit.ts';

const BATCH = 200;

/**
 * Lets the guide act on every ticket that has an alarm due, one transaction each, so that one that fails holds up no
 * other. A sweep that runs late, twice or on another node changes nothing: the event bears the alarm's own instant.
 *
 * @param fault told of each ticket that could not be dealt with
 * @returns how many events happened
 */
export async function sweep(site: Site, fault: (ticket: string, error: unknown) => void): Promise<number> {
  const due = await visitAsGuide(site, ({ tx, now }) => ticketsWithDueAlarms(tx, now, BATCH));
  let happened = 0;
  for (const id of due) {
    try {
      happened += await visitAsGuide(site, (visit) => letGuideAct(visit, id));
    } catch (error) {
      fault(id, error);
    }
  }
  return happened;
}

/** Sweeps until nothing is due: after a clock moved by hand, one event may make the next one due. */
export async function sweepAll(site: Site, fault: (ticket: string, error: unknown) => void): Promise<void> {
  while ((await sweep(site, fault)) > 0);
}
