import type { Presence } from '#/db/presence.ts';

/** Who has a ticket open, as the screens of other agents show it. */
export interface Here {
  readonly number: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly isWriting: boolean }[];
}

interface Held {
  readonly name: string;
  readonly isWriting: boolean;
  readonly end: ReturnType<typeof setTimeout>;
}

/** Beats come every five seconds; two may be lost. */
const TTL_MS = 15_000;

/**
 * Remembers, in memory alone, who has which ticket open; who is not heard of for a while is gone. It tells only what
 * changed, so that a quiet desk sends nothing.
 */
export function makePresenceBoard(tell: (here: Here) => void, ttlMs = TTL_MS) {
  const tickets = new Map<string, Map<string, Held>>();

  const told = (number: string) => {
    const people = [...(tickets.get(number) ?? [])].map(([id, { name, isWriting }]) => ({
      id,
      name,
      isWriting,
    }));
    tell({ number, people });
  };

  const drop = (number: string, person: string) => {
    const people = tickets.get(number);
    clearTimeout(people?.get(person)?.end);
    if (!people?.delete(person)) return;
    if (people.size === 0) tickets.delete(number);
    told(number);
  };

  return {
    heard: ({ number, person, name, doing }: Presence) => {
      if (doing === 'leaving') {
        drop(number, person);
        return;
      }
      const people = tickets.get(number) ?? new Map<string, Held>();
      tickets.set(number, people);
      const before = people.get(person);
      clearTimeout(before?.end);
      const end = setTimeout(() => drop(number, person), ttlMs);
      end.unref();
      const isWriting = doing === 'writing';
      people.set(person, { name, isWriting, end });
      if (before?.isWriting !== isWriting) told(number);
    },
    close: () => {
      for (const people of tickets.values()) for (const { end } of people.values()) clearTimeout(end);
      tickets.clear();
    },
  };
}
