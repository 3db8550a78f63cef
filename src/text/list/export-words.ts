import type { Locale } from '#/text/locale.ts';

/** Words of what is downloaded. */
interface ExportWords {
  readonly tickets: string;
  /** Name of the file, before its date. */
  readonly file: string;
  readonly statement: string;
  readonly statementFile: string;
  readonly period: (from: string, to: string) => string;
  readonly made: (at: string, by: string) => string;
  readonly total: string;
  readonly page: (number: number) => string;
}

const portuguese: ExportWords = {
  tickets: 'Chamados',
  file: 'chamados',
  statement: 'Extrato de chamados',
  statementFile: 'extrato',
  period: (from, to) => `Abertos de ${from} a ${to}`,
  made: (at, by) => `Emitido em ${at} por ${by}`,
  total: 'Total',
  page: (number) => `Página ${number}`,
};

const english: ExportWords = {
  tickets: 'Tickets',
  file: 'tickets',
  statement: 'Statement of tickets',
  statementFile: 'statement',
  period: (from, to) => `Opened from ${from} to ${to}`,
  made: (at, by) => `Made on ${at} by ${by}`,
  total: 'Total',
  page: (number) => `Page ${number}`,
};

export const exportWords = (locale: Locale): ExportWords => (locale === 'en' ? english : portuguese);
