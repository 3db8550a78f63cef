import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { visit } from '#/app/visit.ts';
import type { TicketChanged } from '#/db/listen.ts';
import { changesSeen } from '#/db/ticket-page.ts';
import type { Presence } from '#/db/presence.ts';
import type { Face } from '#/db/work.ts';
import { makePresenceBoard } from './presence-board.ts';

/** Somebody with a screen open. */
export interface Listener {
  readonly token: string;
  readonly face: Face;
  readonly companies: ReadonlySet<string>;
  send(event: 'ticket' | 'clock' | 'refresh' | 'ping' | 'presence', data: object): void;
  end(): void;
}

export interface Broadcast {
  /** @returns how to leave */
  readonly join: (listener: Listener) => () => void;
  readonly changed: (change: TicketChanged) => void;
  /** To everybody: nothing of a customer's is in it. */
  readonly all: (event: 'clock' | 'refresh', data: object) => void;
  /** Somebody of the vendor has a ticket open: for her colleagues, never for a customer. */
  readonly present: (presence: Presence) => void;
  readonly close: () => void;
}

/** What a listener has not been told yet, by ticket. */
type Untold = Map<string, TicketChanged>;

const PING_MS = 20_000;

/**
 * Tells open screens what changed. Each telling asks the database with the listener's own session what of it she may
 * see: of a ticket of another company, or a note among agents, a customer does not even hear that there was something.
 * A session that is over ends its stream, at the latest with the next ping.
 */
export function makeBroadcast(site: Site, pingMs = PING_MS): Broadcast {
  const listeners = new Map<Listener, Untold>();
  const telling = new Set<Listener>();
  const ping = setInterval(() => listeners.forEach((_, listener) => void greet(listener)), pingMs);
  ping.unref();

  /** One question at a time per listener, so that many changes cost her a few questions and others nothing. */
  async function tell(listener: Listener, untold: Untold): Promise<void> {
    if (telling.has(listener)) return;
    telling.add(listener);
    while (untold.size > 0 && listeners.has(listener)) {
      const changes = [...untold.values()];
      untold.clear();
      const seen = await asking(listener, changes);
      for (const { number, revision } of seen ?? []) listener.send('ticket', { number, revision });
    }
    telling.delete(listener);
  }

  async function greet(listener: Listener): Promise<void> {
    await asking(listener, []);
    if (listeners.has(listener)) listener.send('ping', {});
  }

  async function asking(listener: Listener, changes: readonly TicketChanged[]) {
    try {
      return await visit(site, listener.face, listener.token, ({ tx }) => changesSeen(tx, changes));
    } catch (error) {
      if (error instanceof Failure) {
        listeners.delete(listener);
        listener.end();
      } else if (changes.length > 0) listener.send('refresh', {});
      return undefined;
    }
  }

  const board = makePresenceBoard((here) => {
    for (const listener of listeners.keys()) if (listener.face === 'desk') listener.send('presence', here);
  });

  return {
    present: board.heard,
    join: (listener) => {
      listeners.set(listener, new Map());
      return () => void listeners.delete(listener);
    },
    changed: (change) => {
      for (const [listener, untold] of listeners)
        if (listener.face === 'desk' || listener.companies.has(change.company)) {
          const from = Math.min(change.from, untold.get(change.ticket)?.from ?? change.from);
          untold.set(change.ticket, { ...change, from });
          void tell(listener, untold);
        }
    },
    all: (event, data) => listeners.forEach((_, listener) => listener.send(event, data)),
    close: () => {
      clearInterval(ping);
      board.close();
      listeners.forEach((_, listener) => listener.end());
      listeners.clear();
    },
  };
}
