import type { GuideFile } from './file.ts';
import {
  A_CATEGORY,
  A_JUSTIFICATION,
  A_KIND,
  A_REQUESTER,
  A_SEVERITY,
  A_TEAM,
  unknownName,
} from './known-names.ts';
import type { Finding, Path } from './problem.ts';

/** What a macro asks for and changes exists in the guide, and a changed severity has its reason. */
export function macroFindings(file: GuideFile): Finding[] {
  const known = {
    kind: [A_KIND, ids(file.kinds)],
    requester: [A_REQUESTER, ids(file.requester_kinds)],
    team: [A_TEAM, ids(file.teams)],
    severity: [A_SEVERITY, ids(file.severities)],
    category: [A_CATEGORY, ids(file.closing?.categories ?? [])],
    justification: [
      A_JUSTIFICATION,
      Object.values(file.states).flatMap(({ justifications }) => ids(justifications)),
    ],
  } as const;
  return file.macros.flatMap(({ when, does }, i) => {
    const path = ['macros', i];
    const asked = (['kind', 'requester', 'team'] as const).flatMap((key) =>
      (when[key] ?? []).flatMap((name) => unlessKnown(known[key], name, [...path, 'when', key])),
    );
    const changed = (['kind', 'team', 'severity', 'category', 'justification'] as const).flatMap((key) =>
      unlessKnown(known[key], does[key], [...path, 'does', key]),
    );
    return does.severity !== undefined && does.reason === undefined
      ? [...asked, ...changed, reasonMissing([...path, 'does', 'severity'])]
      : [...asked, ...changed];
  });
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const unlessKnown = (
  [kind, names]: readonly [Parameters<typeof unknownName>[0], readonly string[]],
  name: string | undefined,
  path: Path,
): Finding[] =>
  name === undefined || names.includes(name) ? [] : [{ path, words: unknownName(kind, name, names) }];

const reasonMissing = (path: Path): Finding => ({
  path,
  words: {
    pt: 'a macro muda a severidade sem dizer o motivo; escreva reason: ao lado',
    en: 'the macro changes the severity without a reason; write reason: beside it',
  },
});
