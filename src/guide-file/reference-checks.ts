import type { GuideFile } from './file.ts';
import { A_CALENDAR, A_SEVERITY, A_TEAM, unknownName } from './known-names.ts';
import { CLOCKS } from './names.ts';
import type { Finding, Path } from './problem.ts';

/** Calendars, severities and teams named somewhere must exist. */
export function referenceFindings(file: GuideFile): Finding[] {
  const calendars = Object.keys(file.calendars);
  const severities = file.severities.map(({ id }) => id);
  const teams = file.teams.map(({ id }) => id);
  const calendar = named(A_CALENDAR, calendars);
  const severity = named(A_SEVERITY, severities);
  const team = named(A_TEAM, teams);
  const bySeverity = (list: Path, items: readonly Held[]) =>
    items.flatMap((item, i) => [
      ...calendar(item.calendar, [...list, i, 'calendar']),
      ...Object.keys(item.targets).flatMap((key) => severity(key, [...list, i, 'targets', key])),
    ]);
  return [
    ...file.severities.flatMap((item, i) => calendar(item.calendar, ['severities', i, 'calendar'])),
    ...severity(file.default_severity, ['default_severity']),
    ...bySeverity(['teams'], file.teams),
    ...bySeverity(['contracts'], file.contracts),
    ...file.contracts.flatMap(({ components }, i) => bySeverity(['contracts', i, 'components'], components)),
    ...file.triage.rules.flatMap((rule, i) => severity(rule.severity, ['triage', 'rules', i, 'severity'])),
    ...CLOCKS.flatMap((name) => calendar(file.clocks[name]?.calendar, ['clocks', name, 'calendar'])),
    ...CLOCKS.flatMap((name) =>
      (file.clocks[name]?.teams ?? []).flatMap((id, i) => team(id, ['clocks', name, 'teams', i])),
    ),
    ...team(file.development?.team, ['development', 'team']),
    ...file.areas.flatMap((area, i) => team(area.team, ['areas', i, 'team'])),
    ...file.escalation_reasons.flatMap((reason, i) => team(reason.team, ['escalation_reasons', i, 'team'])),
    ...calendar(file.acceptance?.calendar, ['acceptance', 'calendar']),
    ...calendar(file.contact_attempts?.calendar, ['contact_attempts', 'calendar']),
    ...file.products.flatMap((product, i) => team(product.team, ['products', i, 'team'])),
  ];
}

/** Who may have hours and targets of its own. */
type Held = Pick<GuideFile['contracts'][number], 'calendar' | 'targets'>;

const named =
  (kind: Parameters<typeof unknownName>[0], known: readonly string[]) =>
  (name: string | undefined, path: Path): Finding[] =>
    name === undefined || known.includes(name) ? [] : [{ path, words: unknownName(kind, name, known) }];
