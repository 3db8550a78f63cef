import type { GuideFile } from './file.ts';
import type { Finding, Path } from './problem.ts';

/** Every id is used once in its list. */
export function idFindings({ severities, teams, contracts, tabs, products, triage }: GuideFile): Finding[] {
  return [
    ...repeated(['severities'], severities),
    ...repeated(['teams'], teams),
    ...repeated(['contracts'], contracts),
    ...repeated(['tabs'], tabs),
    ...repeated(['products'], products),
    ...repeated(['triage', 'questions'], triage.questions),
    ...triage.questions.flatMap(({ answers }, i) => repeated(['triage', 'questions', i, 'answers'], answers)),
  ];
}

function repeated(list: Path, items: readonly { readonly id: string }[]): Finding[] {
  return items.flatMap(({ id }, i) =>
    items.findIndex((other) => other.id === id) === i
      ? []
      : [
          {
            path: [...list, i, 'id'],
            words: {
              pt: `o identificador “${id}” já foi usado acima; escreva outro ou apague o item repetido`,
              en: `the id “${id}” is used above already; write another one or delete the repeated item`,
            },
          },
        ],
  );
}
