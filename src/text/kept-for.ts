import {
  RETENTION_KINDS,
  type Period,
  type Retention,
  type RetentionKind,
} from '#/domain/privacy/retention.ts';
import type { Locale } from './locale.ts';

const WHAT: Readonly<Record<RetentionKind, readonly [string, string]>> = {
  sign_ins: ['Registro de quando e de onde você entrou', 'The record of when and where from you signed in'],
  tries: ['Tentativas de senha', 'Tries of passwords'],
  mails: ['E-mails de acesso e mensagens já tratadas', 'Mails about access, and messages dealt with'],
  files: [
    'Arquivos enviados nos chamados, depois do encerramento',
    'Files sent with tickets, after they were closed',
  ],
  former_contacts: [
    'Seus dados, depois que você deixa de ser contato',
    'Your data, after you are a contact no longer',
  ],
};

const UNITS: Readonly<Partial<Record<string, readonly [one: string, more: string, en: string]>>> = {
  days: ['dia', 'dias', 'day'],
  months: ['mês', 'meses', 'month'],
  years: ['ano', 'anos', 'year'],
};

/** How long things are kept, for those whose data they are (LGPD, art. 9, II); what is kept for good is not named. */
export const keptInWords = (retention: Retention, locale: Locale): { what: string; term: string }[] =>
  RETENTION_KINDS.flatMap((kind) => {
    const period = retention[kind];
    if (!period) return [];
    const [pt, english] = WHAT[kind];
    return [{ what: locale === 'en' ? english : pt, term: periodInWords(period, locale) }];
  });

/** `6 meses`, `1 ano`. */
export function periodInWords({ unit, amount }: Period, locale: Locale): string {
  const [one, more, en] = UNITS[unit] ?? [unit, unit, unit];
  if (locale === 'en') return `${amount} ${en}${amount === 1 ? '' : 's'}`;
  return `${amount} ${amount === 1 ? one : more}`;
}
