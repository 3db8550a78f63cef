import type { Difference } from '#/domain/guide/difference.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import { conditionsInWords, valueInWords } from './value.ts';
import { daysInWords, nounOf, targetNoun } from './words.ts';

/** A difference as a support manager reads it. */
export interface DifferenceInWords {
  /** `Severidade Crítica` */
  readonly where: string;
  /** `Severidade Crítica: prazo de atendimento` */
  readonly about: string;
  readonly before: string | null;
  readonly after: string | null;
  /** `Severidade Crítica: prazo de atendimento de 10 horas úteis para 8 horas úteis` */
  readonly sentence: string;
}

/** @param before the guide that is compared, @param after the candidate */
export function differenceInWords(
  difference: Difference,
  before: Guide,
  after: Guide,
  locale: Locale,
): DifferenceInWords {
  const { path, kind } = difference;
  const english = locale === 'en';
  const own = kind === 'removed' ? before : after;
  const { subject, rest } = subjectOf(path, [own, before, after], locale);
  const what = rest.length === 0 ? undefined : partOf(rest, own, locale);
  const was = difference.before === undefined ? null : valueInWords(difference.before, path, before, locale);
  const is = difference.after === undefined ? null : valueInWords(difference.after, path, after, locale);
  const about = what === undefined ? subject : `${subject}: ${what}`;
  const words = { where: subject, about, before: was, after: is };
  switch (kind) {
    case 'changed':
      return {
        ...words,
        sentence: `${about}${english ? ' from' : ' de'} ${was} ${english ? 'to' : 'para'} ${is}`,
      };
    case 'added':
      return {
        ...words,
        sentence: `${english ? 'New' : 'Entra'}${placeOf(difference, english)}: ${about} (${is})`,
      };
    case 'removed':
      return { ...words, sentence: `${english ? 'Gone' : 'Sai'}: ${about} (${was})` };
    case 'reordered':
      return {
        ...words,
        sentence: english ? `${about}: order from ${was} to ${is}` : `${about}: ordem de ${was} para ${is}`,
      };
  }
}

const placeOf = ({ place }: Difference, english: boolean) =>
  place === undefined ? '' : english ? `, in place ${place}` : `, em ${place}º lugar`;

/** Sections whose items are told by their own names. */
const LISTS: ReadonlySet<string> = new Set([
  'holidays',
  'calendars',
  'severities',
  'teams',
  'contracts',
  'clocks',
  'tabs',
  'states',
  'products',
  'kinds',
  'requesterKinds',
  'escalationReasons',
  'areas',
  'communities',
  'questions',
  'rules',
  'scope',
  'definitions',
  'people',
  'macros',
]);

function subjectOf(path: readonly string[], guides: readonly Guide[], locale: Locale) {
  const [first = '', ...others] = path;
  const [section = '', id, ...rest] = first === 'triage' && others.length > 0 ? others : [first, ...others];
  if (id === undefined || !LISTS.has(section))
    return { subject: nounOf(section, locale), rest: [id, ...rest].filter((part) => part !== undefined) };
  return { subject: `${nounOf(section, locale)} ${nameOf(section, id, guides, locale)}`, rest };
}

function nameOf(section: string, id: string, guides: readonly Guide[], locale: Locale): string {
  if (section === 'rules') return ruleName(id, guides, locale);
  for (const guide of guides) {
    const named = itemsOf(section, guide).find(([key]) => key === id)?.[1];
    if (named !== undefined) return section === 'questions' ? `“${named}”` : named;
  }
  return id;
}

/** Ids and labels of a section. */
function itemsOf(section: string, guide: Guide): (readonly [string, string])[] {
  switch (section) {
    case 'calendars':
      return Object.entries(guide.calendars).map(([id, { label }]) => [id, label]);
    case 'states':
      return Object.entries(guide.states).map(([id, { label }]) => [id, label]);
    case 'clocks':
      return guide.clocks.map(({ name, label }) => [name, label]);
    case 'severities':
      return labels(guide.severities);
    case 'teams':
      return labels(guide.teams);
    case 'contracts':
      return labels(guide.contracts);
    case 'tabs':
      return labels(guide.tabs);
    case 'products':
      return labels(guide.products);
    case 'kinds':
      return labels(guide.kinds);
    case 'requesterKinds':
      return labels(guide.requesterKinds);
    case 'communities':
      return labels(guide.communities);
    case 'areas':
      return labels(guide.areas);
    case 'escalationReasons':
      return labels(guide.escalationReasons);
    case 'questions':
      return labels(guide.triage.questions);
    case 'macros':
      return labels(guide.macros);
    case 'scope':
      return labels(guide.scope);
    default:
      return [];
  }
}

const labels = (items: readonly { readonly id: string; readonly label: string }[]) =>
  items.map(({ id, label }) => [id, label] as const);

/** A rule is called by its conditions. */
function ruleName(id: string, guides: readonly Guide[], locale: Locale): string {
  const [guide] = guides;
  try {
    const [when, unless] = JSON.parse(id.replace(/ #\d+$/, '')) as [Conditions, Conditions];
    const but = Object.keys(unless).length > 0 && guide ? conditionsInWords(unless, guide, locale) : '';
    const said = guide ? conditionsInWords(when, guide, locale) : id;
    return `“${said}${but && `; ${locale === 'en' ? 'unless' : 'exceto'} ${but}`}”`;
  } catch {
    return id;
  }
}

type Conditions = Readonly<Record<string, readonly string[]>>;

/** `prazo de atendimento (severidade Crítica)`, `horário de segunda a sexta`. */
function partOf(rest: readonly string[], guide: Guide, locale: Locale): string {
  const [first = '', second] = rest;
  if ((first === 'week' || first === 'onCall') && second !== undefined)
    return `${nounOf(first, locale)} ${locale === 'en' ? 'on' : 'de'} ${daysInWords(second, locale)}`;
  const words = rest
    .filter((part, i) => part !== 'targets' || i === rest.length - 1)
    .map((part, i, parts) => wordOf(part, parts[i - 1] ?? '', rest.includes('targets'), guide, locale));
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${last} (${words.join(', ')})`;
}

function wordOf(part: string, parent: string, inTargets: boolean, guide: Guide, locale: Locale): string {
  const target = targetNoun(part, locale);
  if (target !== undefined) return target;
  const own = ownItems(parent, guide).find(({ id }) => id === part);
  if (own) return `“${own.label}”`;
  const severity = inTargets && guide.severities.find(({ id }) => id === part);
  if (severity) return `${nounOf('severity', locale)} ${severity.label}`;
  return nounOf(part, locale);
}

/** Items that have names inside a contract or a product. */
function ownItems(list: string, { contracts, products, form }: Guide) {
  if (list === 'fields') return form.fields;
  if (list === 'scripts') return form.scripts;
  if (list === 'items') return form.catalogue?.items ?? [];
  if (list === 'components') return contracts.flatMap(({ components }) => components);
  return list === 'editions' ? products.flatMap(({ editions }) => editions) : [];
}
