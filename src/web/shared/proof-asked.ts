import { useSyncExternalStore } from 'react';

// Something opens her account to others, and she proved too long ago who she is. What was sent waits, with all that was
// typed, until she proves it once more or thinks better of it.

let waiting: readonly ((isProved: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function set(next: typeof waiting) {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Asks above the page; what waits goes on once she answered. */
export const askProof = () => new Promise<boolean>((answer) => set([...waiting, answer]));

export function proofAnswered(isProved: boolean) {
  const asked = waiting;
  set([]);
  for (const answer of asked) answer(isProved);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useProofAsked = () => useSyncExternalStore(subscribe, () => waiting.length > 0);
