import type { ClockName, Guide } from '#/domain/guide/guide.ts';
import type { ClosedAs } from '#/domain/ticket/ticket.ts';

/** Tickets that ended in a period and are alike: same version of the guide, severity, end, and clocks that ran out. */
export interface Ended {
  readonly version: number;
  readonly severity: string;
  /** Null: rejected. */
  readonly closedAs: ClosedAs | null;
  readonly breached: readonly ClockName[];
  readonly tickets: number;
}

/** How many kept every promised term, of how many to which one was promised. */
export interface InTerm {
  readonly tickets: number;
  readonly kept: number;
  /** Whole per cent; undefined where nothing was promised. */
  readonly percent: number | undefined;
}

export interface ServiceReport {
  readonly all: InTerm;
  readonly bySeverity: readonly ({ readonly severity: string; readonly label: string } & InTerm)[];
  /** How tickets ended, the most frequent first: accepted, by silence, rejected, … (TRG-172). */
  readonly ends: readonly { readonly end: ClosedAs | 'rejected'; readonly tickets: number }[];
}

/**
 * What share of the tickets that ended was served in the promised term, per severity (TRG-145). A rejected or merged
 * ticket was promised nothing that could be kept.
 */
export function serviceReport(ended: readonly Ended[], guideOf: (version: number) => Guide): ServiceReport {
  const promised = ended.filter(
    ({ closedAs, version }) =>
      closedAs !== null && closedAs !== 'merged' && guideOf(version).clocks.some((clock) => clock.promised),
  );
  const labels = new Map<string, { label: string; rank: number }>();
  for (const { version, severity } of ended) {
    const { severities } = guideOf(version);
    const rank = severities.findIndex(({ id }) => id === severity);
    labels.set(severity, { label: severities[rank]?.label ?? severity, rank });
  }
  const bySeverity = [...labels]
    .toSorted(([, one], [, other]) => one.rank - other.rank)
    .map(([severity, { label }]) => ({
      severity,
      label,
      ...inTerm(
        promised.filter((group) => group.severity === severity),
        guideOf,
      ),
    }));
  return { all: inTerm(promised, guideOf), bySeverity, ends: endsOf(ended) };
}

function inTerm(groups: readonly Ended[], guideOf: (version: number) => Guide): InTerm {
  const keeps = ({ version, breached }: Ended) =>
    !guideOf(version).clocks.some(({ name, promised }) => promised && breached.includes(name));
  const tickets = sum(groups);
  const kept = sum(groups.filter(keeps));
  return { tickets, kept, percent: tickets === 0 ? undefined : Math.round((kept * 100) / tickets) };
}

function endsOf(ended: readonly Ended[]): ServiceReport['ends'] {
  const ends = new Map<ClosedAs | 'rejected', number>();
  for (const { closedAs, tickets } of ended) {
    const end = closedAs ?? 'rejected';
    ends.set(end, (ends.get(end) ?? 0) + tickets);
  }
  return [...ends]
    .map(([end, tickets]) => ({ end, tickets }))
    .toSorted((one, other) => other.tickets - one.tickets);
}

const sum = (groups: readonly Ended[]) => groups.reduce((total, { tickets }) => total + tickets, 0);
