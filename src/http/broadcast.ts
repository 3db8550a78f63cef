import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { visit, type PersonalVisit } from '#/app/visit.ts';
import type { TicketChanged } from '#/db/listen.ts';
import { changesSeen } from '#/db/ticket-page.ts';
import { ticketsSeen, type Presence } from '#/db/presence.ts';
import type { Face } from '#/db/work.ts';
import { makePresenceBoard, type Here } from './presence-board.ts';

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

/** What a listener has not been told yet: changes by ticket, and who is where by its number. */
interface Untold {
  readonly changes: Map<string, TicketChanged>;
  readonly here: Map<string, Here>;
}

const PING_MS = 20_000;

/**
 * Tells open screens what changed. Each telling asks the database with the listener's own session what of it she may
 * see: of a ticket of another company, or a note among agents, a customer does not even hear that there was something;
 * nor does somebody of a sales channel of whom has a ticket of another unit open.
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
    while (untold.changes.size + untold.here.size > 0 && listeners.has(listener)) {
      const [changes, here] = [[...untold.changes.values()], [...untold.here.values()]];
      untold.changes.clear();
      untold.here.clear();
      const seen = await asking(listener, changes, here);
      for (const { number, revision } of seen?.changes ?? []) listener.send('ticket', { number, revision });
      for (const one of seen?.here ?? []) listener.send('presence', one);
    }
    telling.delete(listener);
  }

  async function greet(listener: Listener): Promise<void> {
    await asking(listener, [], []);
    if (listeners.has(listener)) listener.send('ping', {});
  }

  async function asking(listener: Listener, changes: readonly TicketChanged[], here: readonly Here[]) {
    try {
      const seen = async ({ tx }: PersonalVisit) => ({
        changes: await changesSeen(tx, changes),
        here: await ticketsSeen(tx, here),
      });
      return await visit(site, listener.face, listener.token, seen, { reads: true });
    } catch (error) {
      if (error instanceof Failure) {
        listeners.delete(listener);
        listener.end();
      } else if (changes.length > 0) listener.send('refresh', {});
      return undefined;
    }
  }

  const board = makePresenceBoard((here) => {
    for (const [listener, untold] of listeners)
      if (listener.face === 'desk') {
        untold.here.set(here.number, here);
        void tell(listener, untold);
      }
  });

  return {
    present: board.heard,
    join: (listener) => {
      listeners.set(listener, { changes: new Map(), here: new Map() });
      return () => void listeners.delete(listener);
    },
    changed: (change) => {
      for (const [listener, untold] of listeners)
        if (listener.face === 'desk' || listener.companies.has(change.company)) {
          const from = Math.min(change.from, untold.changes.get(change.ticket)?.from ?? change.from);
          untold.changes.set(change.ticket, { ...change, from });
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
