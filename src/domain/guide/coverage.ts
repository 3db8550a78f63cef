import type { Calendar } from '#/domain/time/calendar.ts';
import type { Guide } from './guide.ts';

/**
 * Who serves by a calendar: a team, the severities of a coverage where teams have no hours (PRN-009), or contracts and
 * components that give hours of their own (TRG-053).
 */
export interface Coverage {
  readonly kind: 'team' | 'severities' | 'contracts';
  /** Id of the team, or of the calendar the severities or contracts share. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly calendar: Calendar;
}

/** Everybody the guide gives hours to, in its order; severities only where a team has no hours of its own. */
export function coverages(guide: Guide): Coverage[] {
  const { teams, severities, calendars } = guide;
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
    ...ofContracts(guide),
  ].flatMap(({ calendar, ...who }) => {
    const found = calendar === undefined ? undefined : calendars[calendar];
    return found ? [{ ...who, calendar: found }] : [];
  });
}

/** Contracts and components that give hours, those with the same calendar together. */
function ofContracts({ contracts }: Guide) {
  const giving = contracts.flatMap(({ label, calendar, components }) => [
    { label, calendar },
    ...components.map((component) => ({ ...component, label: `${label} – ${component.label}` })),
  ]);
  const shared = [...new Set(giving.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar])))];
  return shared.map((id) => ({
    kind: 'contracts' as const,
    id: `contracts.${id}`,
    labels: giving.filter(({ calendar }) => calendar === id).map(({ label }) => label),
    calendar: id,
  }));
}
