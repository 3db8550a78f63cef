import { useState } from 'react';

/** At most so many are worked on at once; more is a report, not work. */
export const MOST_SELECTED = 500;

export interface Selection {
  readonly numbers: ReadonlySet<string>;
  readonly toggle: (number: string) => void;
  /** From the last one toggled to this one, as they stand. */
  readonly reach: (number: string) => void;
  readonly set: (numbers: readonly string[]) => void;
  readonly clear: () => void;
}

/**
 * What is selected in a list; another list begins with nothing.
 *
 * @param shown numbers in the order in which they stand
 */
export function useSelection(key: string, shown: readonly string[]): Selection {
  const [held, hold] = useState<{ key: string; numbers: ReadonlySet<string>; anchor: string | undefined }>({
    key,
    numbers: NONE,
    anchor: undefined,
  });
  const { numbers, anchor } = held.key === key ? held : { numbers: NONE, anchor: undefined };
  const keep = (next: ReadonlySet<string>, from = anchor) => hold({ key, numbers: next, anchor: from });
  return {
    numbers,
    toggle: (number) => {
      const next = new Set(numbers);
      if (!next.delete(number)) next.add(number);
      keep(next, number);
    },
    reach: (number) => keep(new Set([...numbers, ...between(shown, anchor ?? number, number)]), number),
    set: (all) => keep(new Set(all)),
    clear: () => keep(NONE, undefined),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Everything from one to the other, both included, whichever stands first. */
export function between(shown: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [shown.indexOf(one), shown.indexOf(other)];
  if (from < 0 || to < 0) return [other];
  return shown.slice(Math.min(from, to), Math.max(from, to) + 1);
}
