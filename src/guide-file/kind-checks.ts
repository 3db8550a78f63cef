import { isAskedOfAll } from '#/domain/guide/contact-kind.ts';
import type { GuideFile } from './file.ts';
import { A_CATEGORY, A_COMPONENT, A_KIND, A_SCOPE, A_TEAM, unknownName } from './known-names.ts';
import type { Finding, Path } from './problem.ts';

/** Kinds, scope items and components that are named somewhere must exist, and questions leave their names alone. */
export function kindFindings(file: GuideFile): Finding[] {
  const { kinds, teams, products, scope, contracts, triage } = file;
  const kind = named(A_KIND, ids(kinds));
  const team = named(A_TEAM, ids(teams));
  const item = named(A_SCOPE, ids(scope));
  const component = named(
    A_COMPONENT,
    contracts.flatMap(({ components }) => ids(components)),
  );
  const category = named(A_CATEGORY, ids(file.closing?.categories ?? []));
  return [
    ...kind(file.default_kind, ['default_kind']),
    ...team(file.services_team, ['services_team']),
    ...kinds.flatMap((one, i) => [
      ...team(one.team, ['kinds', i, 'team']),
      ...item(one.scope, ['kinds', i, 'scope']),
    ]),
    ...teams.flatMap((team, i) => (team.kinds ?? []).flatMap((id, j) => kind(id, ['teams', i, 'kinds', j]))),
    ...contracts.flatMap(({ suggestedWhen }, i) =>
      (suggestedWhen?.scope ?? []).flatMap((id, j) =>
        item(id, ['contracts', i, 'suggested_when', 'scope', j]),
      ),
    ),
    ...products.flatMap((product, i) => item(product.scope, ['products', i, 'scope'])),
    ...scope.flatMap((one, i) => component(one.coveredWith, ['scope', i, 'covered_with'])),
    ...category(file.closing?.noAnswer, ['closing', 'no_answer']),
    ...category(file.closing?.notReached, ['closing', 'not_reached']),
    ...triage.questions.flatMap(({ id }, i) => (isAskedOfAll(id) ? [taken(id, i)] : [])),
  ];
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const named =
  (kind: Parameters<typeof unknownName>[0], known: readonly string[]) =>
  (name: string | undefined, path: Path): Finding[] =>
    name === undefined || known.includes(name) ? [] : [{ path, words: unknownName(kind, name, known) }];

const taken = (id: string, i: number): Finding => ({
  path: ['triage', 'questions', i, 'id'],
  words: {
    pt: `“${id}” já é o nome de algo que se pergunta de todo chamado; dê outro identificador à pergunta`,
    en: `“${id}” is already the name of something every ticket is asked; give the question another id`,
  },
});
