import type { When } from '#/domain/guide/form.ts';
import type { GuideFile } from './file.ts';
import { A_FIELD, A_KIND, A_PRODUCT, A_TEAM, A_VALUE, unknownName } from './known-names.ts';
import type { Finding, Path } from './problem.ts';

/** Conditions of the form speak of what the form asks, routes of teams, catalogue items of products. */
export function formFindings(file: GuideFile): Finding[] {
  const { places, fields, catalogue, routes, files } = file.form;
  const known = knownValues(file);
  return [
    ...(['module', 'version', 'environment'] as const).flatMap((name) =>
      conditionFindings(places[name].demandedWhen, known, ['form', name, 'required_when']),
    ),
    ...fields.flatMap((field, i) => {
      const path = ['form', 'fields', i];
      return [
        ...(taken(field.id, file) ? [alreadyAsked(field.id, [...path, 'id'])] : []),
        ...conditionFindings(field.demandedWhen, known, [...path, 'required_when']),
        ...conditionFindings(field.shownWhen, known, [...path, 'shown_when']),
        ...(field.preset === undefined || field.options.some(({ id }) => id === field.preset)
          ? []
          : [
              {
                path: [...path, 'preset'],
                words: unknownName(
                  A_VALUE,
                  field.preset,
                  field.options.map(({ id }) => id),
                ),
              },
            ]),
      ];
    }),
    ...(catalogue?.items ?? []).flatMap(({ products = [] }, i) =>
      products.flatMap((id, j) =>
        file.products.some((product) => product.id === id)
          ? []
          : [
              {
                path: ['form', 'catalogue', 'items', i, 'products', j],
                words: unknownName(
                  A_PRODUCT,
                  id,
                  file.products.map((product) => product.id),
                ),
              },
            ],
      ),
    ),
    ...routes.flatMap(({ when, team }, i) => [
      ...conditionFindings(when, known, ['form', 'routes', i, 'when']),
      ...(file.teams.some(({ id }) => id === team)
        ? []
        : [
            {
              path: ['form', 'routes', i, 'team'],
              words: unknownName(
                A_TEAM,
                team,
                file.teams.map(({ id }) => id),
              ),
            },
          ]),
    ]),
    ...files.needed.flatMap(({ when }, i) =>
      conditionFindings(when, known, ['form', 'attachments', 'needed', i, 'when']),
    ),
  ];
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Each name a condition may use, with its values; undefined where any text may stand. */
function knownValues(file: GuideFile): ReadonlyMap<string, readonly string[] | undefined> {
  const { kinds, products, form, triage } = file;
  return new Map<string, readonly string[] | undefined>([
    ['product', ids(products)],
    ['module', products.flatMap(({ modules }) => modules)],
    ['kind', ids(kinds)],
    ['requester', ids(file.requester_kinds)],
    ...triage.questions.map(({ id, answers }) => [id, ids(answers)] as const),
    ...form.fields.map(({ id, options }) => [id, options.length > 0 ? ids(options) : undefined] as const),
    ...(form.catalogue ? [['item', ids(form.catalogue.items)] as const] : []),
  ]);
}

function conditionFindings(
  conditions: When | undefined,
  known: ReadonlyMap<string, readonly string[] | undefined>,
  path: Path,
): Finding[] {
  return Object.entries(conditions ?? {}).flatMap(([name, wanted]) => {
    if (!known.has(name))
      return [{ path: [...path, name], words: unknownName(A_FIELD, name, [...known.keys()]) }];
    const values = known.get(name);
    return wanted
      .filter((value) => values !== undefined && !values.includes(value))
      .map((value) => ({
        path: [...path, name],
        words: unknownName(name === 'kind' ? A_KIND : A_VALUE, value, values ?? []),
      }));
  });
}

const FIXED: ReadonlySet<string> = new Set([
  'product',
  'module',
  'version',
  'environment',
  'kind',
  'requester',
  'item',
]);

const taken = (id: string, { triage }: GuideFile) =>
  FIXED.has(id) || triage.questions.some((question) => question.id === id);

const alreadyAsked = (id: string, path: Path): Finding => ({
  path,
  words: {
    pt: `“${id}” já é o nome de algo que o formulário pergunta; dê outro identificador ao campo`,
    en: `“${id}” is already the name of something the form asks; give the field another id`,
  },
});
