import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActsDone, DeskAct, DeskManyEvent } from '../../shared/shapes.ts';
import { act } from './lists-api.ts';

/** As many as one request carries. */
const AT_ONCE = 25;

export interface ManyActs {
  /** How far it is; undefined while nothing is under way. */
  readonly progress: { readonly done: number; readonly count: number } | undefined;
  /** What became of the last ones. */
  readonly outcome: { readonly done: ActsDone; readonly wasUndo: boolean } | undefined;
  readonly error: unknown;
  readonly apply: (numbers: readonly string[], event: DeskManyEvent) => Promise<readonly string[]>;
  readonly undo: (() => Promise<void>) | undefined;
  readonly forget: () => void;
}

/** One act on many tickets, a few at a time, with what became of each and the way back. */
export function useManyActs(): ManyActs {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ManyActs['progress']>();
  const [outcome, setOutcome] = useState<ManyActs['outcome']>();
  const [error, setError] = useState<unknown>(null);

  const run = async (acts: readonly DeskAct[], wasUndo: boolean) => {
    const done: ActsDone[number][] = [];
    setError(null);
    setOutcome(undefined);
    try {
      for (let at = 0; at < acts.length; at += AT_ONCE) {
        setProgress({ done: at, count: acts.length });
        done.push(...(await act(acts.slice(at, at + AT_ONCE))));
      }
    } catch (failure) {
      setError(failure);
    }
    setProgress(undefined);
    setOutcome({ done, wasUndo });
    await client.invalidateQueries({ queryKey: ['desk'] });
    return done.filter(({ refused }) => refused !== null).map(({ number }) => number);
  };

  const ways = outcome?.wasUndo === false ? outcome.done.flatMap(({ undo }) => undo ?? []) : [];
  return {
    progress,
    outcome,
    error,
    apply: (numbers, event) =>
      run(
        numbers.map((number) => ({ number, event })),
        false,
      ),
    undo: ways.length === 0 ? undefined : () => run(ways, true).then(() => undefined),
    forget: () => {
      setOutcome(undefined);
      setError(null);
    },
  };
}
