import type { Guide } from '#/domain/guide/guide.ts';
import type { Period } from '#/domain/privacy/retention.ts';
import type { Duration } from '#/domain/time/duration.ts';
import { targetInWords } from '#/text/amount.ts';
import { askedAs } from '#/text/asked.ts';
import { periodInWords } from '#/text/kept-for.ts';
import type { Locale } from '#/text/locale.ts';
import { nounOf, targetNoun, valueNoun } from './words.ts';

/** A setting of a guide in words. @param path keys that lead to it, which say what a bare number or name means */
export function valueInWords(value: unknown, path: readonly string[], guide: Guide, locale: Locale): string {
  const key = path.at(-1) ?? '';
  if (value === undefined) return locale === 'en' ? 'nothing' : 'nada';
  if (typeof value === 'boolean')
    return value ? (locale === 'en' ? 'yes' : 'sim') : locale === 'en' ? 'no' : 'não';
  if (typeof value === 'number') return CLOCK_TIMES.has(key) ? timeOfDay(value) : String(value);
  if (typeof value === 'string') return textInWords(value, path, guide, locale);
  if (Array.isArray(value)) return listInWords(value, path, guide, locale);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('unit' in value && 'amount' in value)
    return path[0] === 'retention'
      ? periodInWords(value as Period, locale)
      : targetInWords(value as Duration, false, locale);
  if (key === 'on') return dateInWords(value, locale);
  if (CONDITIONS.has(key)) return conditionsInWords(value as Record<string, string[]>, guide, locale);
  return partsInWords(value, path, guide, locale);
}

const CLOCK_TIMES: ReadonlySet<string> = new Set(['remindAt', 'afternoonFrom']);
export const CONDITIONS: ReadonlySet<string> = new Set([
  'when',
  'unless',
  'askedWhen',
  'demandedWhen',
  'shownWhen',
]);
/** Keys whose values are names of the rules. */
const CHOICES: ReadonlySet<string> = new Set([
  'closedOn',
  'onCallOnlyOn',
  'kind',
  'countsFrom',
  'dayRounding',
  'onSilence',
  'answers',
  'order',
  'starts',
  'stops',
  'restarts',
  'offer',
  'promise',
  'part',
  'unlessAttached',
  'onBehalf',
  'requesters',
  'notify',
  'columns',
  'next',
]);
const STATES: ReadonlySet<string> = new Set(['states', 'pauses']);

function textInWords(value: string, path: readonly string[], guide: Guide, locale: Locale): string {
  const key = path.at(-1) ?? '';
  const known = labelIn(key, value, guide);
  if (known !== undefined) return known;
  if (key === 'demand') return valueNoun(`demand_${value}`, locale);
  if (key === 'demanded' || key === 'offered') return valueNoun(`profile_${value}`, locale);
  if (CHOICES.has(key)) return valueNoun(value, locale);
  return `“${value}”`;
}

/** The label of something named by its id. */
function labelIn(key: string, id: string, guide: Guide): string | undefined {
  if (key === 'calendar') return guide.calendars[id]?.label;
  if (STATES.has(key)) return Object.entries(guide.states).find(([state]) => state === id)?.[1].label;
  const lists: Readonly<Record<string, readonly { readonly id: string; readonly label: string }[]>> = {
    severity: guide.severities,
    defaultSeverity: guide.severities,
    severities: guide.severities,
    kinds: guide.kinds,
    defaultKind: guide.kinds,
    scope: guide.scope,
    coveredWith: guide.contracts.flatMap(({ components }) => components),
    servicesTeam: guide.teams,
    team: guide.teams,
    teams: guide.teams,
    registration: guide.teams,
    exclusiveTo: guide.contracts,
    contracts: guide.contracts,
    tabs: guide.tabs,
    products: guide.products,
    questions: guide.triage.questions,
  };
  return lists[key]?.find((item) => item.id === id)?.label;
}

function listInWords(
  list: readonly unknown[],
  path: readonly string[],
  guide: Guide,
  locale: Locale,
): string {
  const isSpans = list.every((item) => typeof item === 'object' && item !== null && 'opens' in item);
  if (list.length === 0) {
    const isHours = path.includes('week') || path.includes('onCall') || path.at(-1) === 'spans';
    return isHours ? (locale === 'en' ? 'closed' : 'fechado') : locale === 'en' ? 'none' : 'nenhum';
  }
  if (isSpans) return list.map((span) => spanInWords(span as { opens: number; closes: number })).join(', ');
  return list.map((item) => valueInWords(item, path, guide, locale)).join(', ');
}

const spanInWords = ({ opens, closes }: { opens: number; closes: number }) =>
  `${timeOfDay(opens)}–${timeOfDay(closes)}`;

const timeOfDay = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function dateInWords(on: object, locale: Locale): string {
  if ('easter' in on) {
    const [days, easter] = [Number(on.easter), locale === 'en' ? 'Easter' : 'Páscoa'];
    return days === 0 ? easter : `${easter} ${days > 0 ? '+' : '−'}${Math.abs(days)}`;
  }
  if ('month' in on && 'day' in on) {
    const [month, day] = [String(on.month).padStart(2, '0'), String(on.day).padStart(2, '0')];
    return locale === 'en' ? `${month}-${day}` : `${day}/${month}`;
  }
  return 'date' in on && typeof on.date === 'string' ? on.date : JSON.stringify(on);
}

/** `A função pode ser usada? Não; Há contorno? Não` */
export function conditionsInWords(
  conditions: Readonly<Record<string, readonly string[]>>,
  guide: Guide,
  locale: Locale,
): string {
  const or = locale === 'en' ? ' or ' : ' ou ';
  const parts = Object.entries(conditions).map(([question, wanted]) => {
    const asked = askedAs(guide, question, locale);
    const answers = [wanted].flat().map((id) => asked?.answers.find((one) => one.id === id)?.label ?? id);
    return `${asked?.label ?? question} ${answers.join(or)}`;
  });
  return parts.join('; ') || (locale === 'en' ? 'always' : 'sempre');
}

/** An item with parts, told part by part: `nome “Ouro”; calendário Cloud`. */
function partsInWords(item: object, path: readonly string[], guide: Guide, locale: Locale): string {
  const parts = Object.entries(item)
    .filter(([key, value]) => !isSaid(key, path) && value !== undefined && !isEmpty(value))
    .map(([key, value]) => {
      const noun = path.includes('targets') || key === 'targets' ? undefined : nounOf(key, locale);
      const own = targetNoun(key, locale) ?? labelIn('severity', key, guide);
      const words = valueInWords(value, [...path, key], guide, locale);
      return [path.includes('targets') ? (own ?? key) : noun, words].filter((part) => part).join(' ');
    });
  return parts.join('; ') || (locale === 'en' ? 'nothing' : 'nada');
}

/** What the item is called by is not told again. */
const isSaid = (key: string, path: readonly string[]) =>
  key === 'id' || (path.includes('rules') && CONDITIONS.has(key));

const isEmpty = (value: unknown) =>
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
