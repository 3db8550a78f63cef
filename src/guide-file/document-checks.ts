import type { Section, Show, Shown } from '#/domain/guide/document.ts';
import type { GuideFile } from './file.ts';
import { A_COVERAGE, A_SECTION, A_TEAM, unknownName } from './known-names.ts';
import { repeated } from './id-checks.ts';
import type { Finding, Path } from './problem.ts';

/** A heading deeper than h6 does not exist: the title of the guide is the first, its sections begin at the second. */
const DEEPEST = 5;

interface Place {
  readonly section: Section;
  readonly path: Path;
  readonly depth: number;
}

/** The document shows only what the guide has, and its links lead somewhere. */
export function documentFindings(file: GuideFile): Finding[] {
  const { document } = file;
  if (!document) return [];
  const places = placesOf(document.sections, ['document', 'sections'], 1);
  const ids = places.flatMap(({ section: { id } }) => (id === undefined ? [] : [id]));
  return [
    ...repeated(places.flatMap(({ section: { id }, path }) => (id ? [{ id, path: [...path, 'id'] }] : []))),
    ...textFindings(document.text, ['document', 'text'], ids),
    ...places.flatMap((place) => placeFindings(file, place, ids)),
  ];
}

const placesOf = (sections: readonly Section[], path: Path, depth: number): Place[] =>
  sections.flatMap((section, i) => [
    { section, path: [...path, i], depth },
    ...placesOf(section.sections, [...path, i, 'sections'], depth + 1),
  ]);

function placeFindings(file: GuideFile, { section, path, depth }: Place, ids: readonly string[]): Finding[] {
  const { text, show, steps, sections } = section;
  const findings = [
    ...textFindings(text, [...path, 'text'], ids),
    ...steps.flatMap((step, i) => textFindings(step.text, [...path, 'steps', i, 'text'], ids)),
    ...show.flatMap((one) => showFindings(file, one, [...path, 'show'])),
  ];
  if (depth > DEEPEST) findings.push({ path, words: TOO_DEEP });
  if (text === '' && show.length + steps.length + sections.length === 0)
    findings.push({
      path,
      words: {
        pt: `a seção “${section.title}” está vazia; escreva text:, show: ou sections:, ou apague-a`,
        en: `the section “${section.title}” is empty; write text:, show: or sections:, or delete it`,
      },
    });
  return findings;
}

const TOO_DEEP = {
  pt: `a seção está no ${DEEPEST + 1}º nível; o guia tem no máximo ${DEEPEST}: ponha-a um nível acima`,
  en: `the section is on level ${DEEPEST + 1}; a guide has at most ${DEEPEST}: move it one level up`,
};

function textFindings(text: string, path: Path, ids: readonly string[]): Finding[] {
  const heading = /^ {0,3}#{1,6}\s+(.*)$/m.exec(text)?.[1];
  const links = [...text.matchAll(/\]\(#([^)\s]*)\)/g)].map(([, id = '']) => id);
  return [
    ...(heading === undefined
      ? []
      : [
          {
            path,
            words: {
              pt: `o texto tem o título “${heading}”; escreva-o como seção: sections: [ { title: ${heading}, text: … } ]`,
              en: `the text has the heading “${heading}”; write it as a section: sections: [ { title: ${heading}, text: … } ]`,
            },
          },
        ]),
    ...links
      .filter((id) => !ids.includes(id))
      .map((id) => ({ path, words: unknownName(A_SECTION, id, ids) })),
  ];
}

/** What a view is made of; it cannot be shown where the guide has none. */
const SOURCES: Partial<Record<Shown, (file: GuideFile) => unknown>> = {
  triage: ({ triage }) => triage.questions.length > 0,
  contracts: ({ contracts }) => contracts.length > 0,
  acceptance: ({ acceptance }) => acceptance,
  contact_attempts: ({ contact_attempts }) => contact_attempts,
  closing: ({ closing, no_return }) => closing ?? no_return,
  survey: ({ survey }) => survey,
  kinds: ({ kinds }) => kinds.length > 0,
  versions: ({ products }) => products.some(({ releases }) => releases),
  form_help: ({ form }) => form.help.length > 0,
  scope: ({ scope }) => scope.length > 0,
  definitions: ({ definitions }) => definitions.length > 0,
  people: ({ people }) => people.length > 0,
};

function showFindings(file: GuideFile, { what, of = [] }: Show, path: Path): Finding[] {
  if (SOURCES[what] && !SOURCES[what](file))
    return [
      {
        path,
        words: {
          pt: `o guia não tem “${what}” para mostrar; escreva ${what}: no guia, ou tire-o de show`,
          en: `the guide has no “${what}” to show; write ${what}: in the guide, or take it out of show`,
        },
      },
    ];
  const [kind, known] =
    what === 'scope'
      ? [A_COVERAGE, ['covered', 'not_covered']]
      : [A_TEAM, ['hours', 'teams'].includes(what) ? file.teams.map(({ id }) => id) : []];
  if (of.length > 0 && known.length === 0)
    return [
      {
        path,
        words: {
          pt: `“${what}” é mostrado por inteiro; escreva só show: ${what}`,
          en: `“${what}” is shown as a whole; write just show: ${what}`,
        },
      },
    ];
  return of.filter((id) => !known.includes(id)).map((id) => ({ path, words: unknownName(kind, id, known) }));
}
