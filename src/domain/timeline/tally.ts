import type { ClockName } from '#/domain/guide/guide.ts';
import type { Outcome, Verdict } from './compare.ts';

export type Counts = Readonly<Record<Verdict, number>>;

/** One line of a replay: a clock of a severity and a team, before and after. */
export interface TallyLine {
  readonly severity: string;
  readonly team: string;
  readonly clock: ClockName;
  readonly before: Counts;
  readonly after: Counts;
}

/** Lines by severity, team and clock; grows with the guides, not with the tickets. */
export type Tally = Map<string, TallyLine>;

const NONE: Counts = { met: 0, missed: 0, ended: 0, running: 0 };

/** Adds one ticket's outcome to one side; each side counts under its own severity and team. */
export function count(tally: Tally, side: 'before' | 'after', outcome: Outcome | undefined): void {
  if (!outcome) return;
  const { severity, team, clocks } = outcome;
  for (const { name: clock, verdict } of clocks) {
    const line = lineOf(tally, { severity, team, clock });
    tally.set(keyOf(line), { ...line, [side]: { ...line[side], [verdict]: line[side][verdict] + 1 } });
  }
}

/** Adds what another worker counted. */
export function merge(tally: Tally, lines: Iterable<TallyLine>): void {
  for (const added of lines) {
    const line = lineOf(tally, added);
    tally.set(keyOf(line), {
      ...line,
      before: sum(line.before, added.before),
      after: sum(line.after, added.after),
    });
  }
}

type Place = Pick<TallyLine, 'severity' | 'team' | 'clock'>;

const keyOf = ({ severity, team, clock }: Place) => `${severity} ${team} ${clock}`;

const lineOf = (tally: Tally, { severity, team, clock }: Place): TallyLine =>
  tally.get(keyOf({ severity, team, clock })) ?? { severity, team, clock, before: NONE, after: NONE };

const sum = (one: Counts, other: Counts): Counts => ({
  met: one.met + other.met,
  missed: one.missed + other.missed,
  ended: one.ended + other.ended,
  running: one.running + other.running,
});
