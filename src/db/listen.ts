import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Connection, Log } from './connection.ts';
import type { Presence } from './presence.ts';

/** A ticket that changed, as the database announces it at the commit. */
export interface TicketChanged {
  readonly ticket: string;
  readonly company: string;
  readonly number: string;
  readonly revision: number;
  /** Seq of the first event of this change. */
  readonly from: number;
}

export interface Listening {
  stop(): Promise<void>;
}

/**
 * Hears of every committed change on one connection of its own. If that is lost it comes back by itself; what was
 * missed meanwhile is told by `onGap`, for whoever listens to read anew. `onGuide` hears of a new guide version, `onPresence`
 * of somebody who has a ticket open.
 */
export async function listen(
  connection: Connection,
  log: Log,
  onChange: (change: TicketChanged) => void,
  onGap: () => void,
  onGuide: () => void = () => {},
  onPresence: (presence: Presence) => void = () => {},
): Promise<Listening> {
  const life = { over: false };
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...connection, application_name: 'guiche-live' });
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === 'guiche_guide') onGuide();
      else if (channel === 'guiche_presence' && payload) onPresence(JSON.parse(payload) as Presence);
      else if (payload) onChange(JSON.parse(payload) as TicketChanged);
    });
    fresh.on('error', (error) => log.warn(`live connection: ${error.message}`));
    await fresh.connect();
    await fresh.query('listen guiche_live; listen guiche_guide; listen guiche_presence');
    // Only a connection that stood may be missed: a try that fails ends too, and would bring a second comer.
    fresh.once('end', () => void comeBack());
    return fresh;
  }

  async function comeBack(): Promise<void> {
    while (!life.over) {
      await sleep(500);
      try {
        client = await connect();
        onGap();
        return;
      } catch {
        // Still away; the pools say so in the log.
      }
    }
  }

  return {
    stop: async () => {
      life.over = true;
      await client.end();
    },
  };
}
