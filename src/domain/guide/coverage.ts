import type { Calendar } from '#/domain/time/calendar.ts';
import type { Guide } from './guide.ts';

/** Who serves by a calendar: a team, a contract, or the severities of a coverage (PRN-009). */
export interface Coverage {
  readonly kind: 'team' | 'contract' | 'severities';
  /** Ids of the team, of the contract, or of the calendar the severities share. */
  readonly id: string;
  readonly label: string;
  readonly calendar: Calendar;
}

/** Everybody the guide gives hours to, in its order: teams, then contracts, then coverages of severities. */
export function coverages({ teams, contracts, severities, calendars }: Guide): Coverage[] {
  const of = (
    kind: Coverage['kind'],
    id: string,
    label: string,
    calendar: string | undefined,
  ): Coverage[] => {
    const found = calendar === undefined ? undefined : calendars[calendar];
    return found ? [{ kind, id, label, calendar: found }] : [];
  };
  const shared = [
    ...new Set(severities.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar]))),
  ];
  return [
    ...teams.flatMap(({ id, label, calendar }) => of('team', id, label, calendar)),
    ...contracts.flatMap(({ id, label, calendar }) => of('contract', id, label, calendar)),
    ...shared.flatMap((id) => {
      const labels = severities.filter(({ calendar }) => calendar === id).map(({ label }) => label);
      return of('severities', id, labels.join(', '), id);
    }),
  ];
}
