import type { GuideFile } from './file.ts';
import type { Finding, Path } from './problem.ts';

/** Every id is used once in its list. */
export function idFindings(file: GuideFile): Finding[] {
  const { severities, teams, contracts, tabs, products, triage, scope, definitions, kinds } = file;
  return [
    ...inList(['severities'], severities),
    ...inList(['teams'], teams),
    ...inList(['contracts'], contracts),
    ...inList(['tabs'], tabs),
    ...Object.entries(file.states).flatMap(([state, { justifications }]) =>
      inList(['states', state, 'justifications'], justifications),
    ),
    ...inList(['products'], products),
    ...inList(['scope'], scope),
    ...inList(['kinds'], kinds),
    ...inList(['macros'], file.macros),
    ...inList(['areas'], file.areas),
    ...inList(['communities'], file.communities),
    ...inList(['escalation_reasons'], file.escalation_reasons),
    ...inList(['requester_kinds'], file.requester_kinds),
    ...inList(['form', 'fields'], file.form.fields),
    ...inList(['form', 'scripts'], file.form.scripts),
    ...inList(['development', 'areas'], file.development?.areas ?? []),
    ...inList(['closing', 'categories'], file.closing?.categories ?? []),
    ...(file.closing?.categories ?? []).flatMap(({ asks }, i) =>
      inList(['closing', 'categories', i, 'asks'], asks),
    ),
    ...contracts.flatMap(({ components }, i) => inList(['contracts', i, 'components'], components)),
    ...products.flatMap(({ editions }, i) => inList(['products', i, 'editions'], editions)),
    ...repeated(definitions.map(({ term }, i) => ({ id: term, path: ['definitions', i, 'term'] }))),
    ...inList(['triage', 'questions'], triage.questions),
    ...triage.questions.flatMap(({ answers }, i) => inList(['triage', 'questions', i, 'answers'], answers)),
  ];
}

const inList = (list: Path, items: readonly { readonly id: string }[]) =>
  repeated(items.map(({ id }, i) => ({ id, path: [...list, i, 'id'] })));

/** Names that stand a second time, told where they do. */
export function repeated(names: readonly { readonly id: string; readonly path: Path }[]): Finding[] {
  return names.flatMap(({ id, path }, i) =>
    names.findIndex((other) => other.id === id) === i
      ? []
      : [
          {
            path,
            words: {
              pt: `o identificador “${id}” já foi usado acima; escreva outro ou apague o item repetido`,
              en: `the id “${id}” is used above already; write another one or delete the repeated item`,
            },
          },
        ],
  );
}
