import type { Calendar } from '#/domain/time/calendar.ts';
import type { Guide } from './guide.ts';

/** Who serves by a calendar: a team, or the severities of a coverage where teams have no hours (PRN-009). */
export interface Coverage {
  readonly kind: 'team' | 'severities';
  /** Id of the team, or of the calendar the severities share. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly calendar: Calendar;
}

/** Everybody the guide gives hours to, in its order; severities only where a team has no hours of its own. */
export function coverages({ teams, severities, calendars }: Guide): Coverage[] {
  const asked = teams.some(({ calendar }) => calendar === undefined) ? severities : [];
  const shared = [...new Set(asked.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar])))];
  return [
    ...teams.map(({ id, label, calendar }) => ({ kind: 'team' as const, id, labels: [label], calendar })),
    ...shared.map((id) => ({
      kind: 'severities' as const,
      id,
      labels: severities.filter(({ calendar }) => calendar === id).map(({ label }) => label),
      calendar: id,
    })),
  ].flatMap(({ calendar, ...who }) => {
    const found = calendar === undefined ? undefined : calendars[calendar];
    return found ? [{ ...who, calendar: found }] : [];
  });
}
