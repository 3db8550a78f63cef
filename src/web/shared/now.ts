import { useEffect, useState, useSyncExternalStore } from 'react';

// Where the clock is moved by hand, the server tells the time; everywhere else the browser's own will do.

let told: string | null = null;
const listeners = new Set<() => void>();

export function tellNow(instant: string) {
  told = instant;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The present, renewed every minute. Only for marking it on a drawing: what is late is said by the server. */
export function useNow(): Date {
  const byHand = useSyncExternalStore(subscribe, () => told);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return byHand === null ? now : new Date(byHand);
}
