import { ticketsWithDueAlarms, type DueTicket } from '#/db/alarms.ts';
import { letGuideAct } from './door.ts';
import type { Site } from './site.ts';
import { visitAsGuide } from './visit.ts';

const BATCH = 200;

/**
 * Lets the guide act on every ticket that has an alarm due, one transaction each, so that one that fails holds up no
 * other. A sweep that runs late, twice or on another node changes nothing: the event bears the alarm's own instant.
 *
 * @param fault told of each ticket that could not be dealt with; it is tried again in the next sweep
 */
export async function sweepAll(site: Site, fault: (ticket: string, error: unknown) => void): Promise<void> {
  let last: DueTicket | undefined;
  do {
    const after = last;
    const due = await visitAsGuide(site, ({ tx, now }) => ticketsWithDueAlarms(tx, now, BATCH, after));
    for (const { id } of due) {
      try {
        await visitAsGuide(site, (visit) => letGuideAct(visit, id));
      } catch (error) {
        fault(id, error);
      }
    }
    last = due.length < BATCH ? undefined : due.at(-1);
  } while (last);
}
