import { visit } from '#/app/visit.ts';
import type { Site } from '#/app/site.ts';
import type { TicketChanged } from '#/db/listen.ts';
import { maySee } from '#/db/ticket-page.ts';
import type { Face } from '#/db/work.ts';

/** Somebody with a screen open. */
export interface Listener {
  readonly token: string;
  readonly face: Face;
  readonly companies: ReadonlySet<string>;
  send(event: 'ticket' | 'clock' | 'refresh' | 'ping', data: object): void;
  end(): void;
}

export interface Broadcast {
  /** @returns how to leave */
  readonly join: (listener: Listener) => () => void;
  readonly changed: (change: TicketChanged) => void;
  /** To everybody: nothing of a customer's is in it. */
  readonly all: (event: 'clock' | 'refresh', data: object) => void;
  readonly close: () => void;
}

const PING_MS = 20_000;

/**
 * Tells open screens what changed. Each telling asks the database with the listener's own session whether she may see
 * the ticket; a session that is over ends her stream.
 */
export function makeBroadcast(site: Site): Broadcast {
  const listeners = new Set<Listener>();
  const ping = setInterval(() => listeners.forEach((listener) => listener.send('ping', {})), PING_MS);
  ping.unref();

  async function tell(listener: Listener, { ticket, number, revision }: TicketChanged): Promise<void> {
    try {
      const visible = await visit(site, listener.face, listener.token, ({ tx }) => maySee(tx, ticket));
      if (visible) listener.send('ticket', { number, revision });
    } catch {
      listeners.delete(listener);
      listener.end();
    }
  }

  return {
    join: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed: (change) => {
      for (const listener of listeners)
        if (listener.face === 'desk' || listener.companies.has(change.company)) void tell(listener, change);
    },
    all: (event, data) => listeners.forEach((listener) => listener.send(event, data)),
    close: () => {
      clearInterval(ping);
      listeners.forEach((listener) => listener.end());
      listeners.clear();
    },
  };
}
