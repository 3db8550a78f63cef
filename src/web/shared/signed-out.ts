import { useSyncExternalStore } from 'react';

// The session ended while somebody was at work. The page stays as it is, with all that was typed,
// and asks for the password above it.

let asked = false;
const listeners = new Set<() => void>();

function set(value: boolean) {
  if (asked === value) return;
  asked = value;
  for (const listener of listeners) listener();
}

export const askSignIn = () => set(true);
export const signedInAgain = () => set(false);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSignInAsked = () => useSyncExternalStore(subscribe, () => asked);
