import { AUDIT_ACTS, AUDIT_FACTS, type AuditFact, type AuditFacts } from '#/domain/audit/act.ts';
import { moments } from '#/text/moment.ts';
import type { Locale } from '#/text/locale.ts';
import { auditEn } from './en.ts';
import { auditPtBr, type AuditText } from './pt-br.ts';

export const auditText = (locale: Locale): AuditText => (locale === 'en' ? auditEn : auditPtBr);

/** Every act that can be looked for, in the reader's order of words. */
export const actsInWords = (locale: Locale) =>
  AUDIT_ACTS.map((id) => ({ id, label: auditText(locale).acts[id] })).toSorted((a, b) =>
    a.label.localeCompare(b.label, locale),
  );

/** What was written down by an older or a newer version shows as it is. */
const worded = (words: Readonly<Record<string, string>>, id: string) => words[id] ?? id;

export const actInWords = (act: string, locale: Locale): string => worded(auditText(locale).acts, act);

export const subjectInWords = (
  kind: string,
  { label, id }: { readonly label: string; readonly id: string },
  locale: Locale,
): string => {
  const named = label === '' && /^\d{1,9}$/.test(id) ? id : label;
  return [worded(auditText(locale).subjects, kind), named].filter((part) => part !== '').join(' ');
};

export interface FactInWords {
  readonly label: string;
  readonly value: string;
}

/** Facts whose values are words of this program. */
const WORDED: ReadonlySet<AuditFact> = new Set([
  'shared',
  'source',
  'bar',
  'proof',
  'view',
  'wanted',
  'forgotten',
  'part',
  'term',
  'addresses',
]);

/** What is told of an act; what is empty is left out. */
export function factsInWords(facts: AuditFacts, locale: Locale, timeZone: string): FactInWords[] {
  const text = auditText(locale);
  return AUDIT_FACTS.flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined || value === null || value === '') return [];
    const said = WORDED.has(fact)
      ? worded(text.values, String(value))
      : dated(String(value), locale, timeZone);
    return { label: text.facts[fact], value: said };
  });
}

function dated(value: string, locale: Locale, timeZone: string): string {
  const { date, full } = moments(locale, timeZone);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return date(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? full(Date.parse(value)) : value;
}
