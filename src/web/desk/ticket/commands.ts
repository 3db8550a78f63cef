import { useEffect, useRef } from 'react';
import type { OfferedMacro } from '../../shared/shapes.ts';

/** What the palette asks of the open ticket: one of its acts, or a macro. */
export type Command = { readonly act: string } | { readonly macro: OfferedMacro };

const listeners = new Set<(command: Command) => void>();

export const ask = (command: Command) => listeners.forEach((listener) => listener(command));

/** Hears what the palette asks, as long as the ticket is open. */
export function useCommands(obey: (command: Command) => void) {
  const current = useRef(obey);
  useEffect(() => {
    current.current = obey;
  });
  useEffect(() => {
    const listener = (command: Command) => current.current(command);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
